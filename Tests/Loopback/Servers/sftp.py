"""SFTP servers that are not OpenSSH, on a port of 127.0.0.1: `sftp.py LIBRARY PORT ROOT USER PASSWORD VARIANT`.

Each serves one folder to one user, with a key of its own that is made anew. A variant leaves out what the protocol does
not ask for, or does in its own way what it leaves open.
"""

import asyncio
import os
import socket
import stat
import sys
import threading
import warnings

warnings.simplefilter("ignore")


def with_asyncssh(port, root, user, password, variant):
    import asyncssh

    def thinned(attributes):
        if isinstance(attributes, os.stat_result):
            attributes = asyncssh.SFTPAttrs.from_local(attributes)
        if "no-permissions" in variant:
            attributes.permissions = None
        if "no-types" in variant and attributes.permissions is not None:
            attributes.permissions = stat.S_IMODE(attributes.permissions)
        if "no-sizes" in variant:
            attributes.size = None
        if "no-times" in variant:
            attributes.atime = attributes.mtime = None
        return attributes

    class Files(asyncssh.SFTPServer):
        def __init__(self, channel):
            super().__init__(channel, chroot=root.encode())

        def lstat(self, path):
            return thinned(super().lstat(path))

        def stat(self, path):
            return thinned(super().stat(path))

        def fstat(self, file):
            if "no-fstat" in variant:
                raise asyncssh.SFTPFailure("no")
            return thinned(super().fstat(file))

        def fsync(self, file):
            if "no-fsync" in variant:
                raise asyncssh.SFTPFailure("no")
            super().fsync(file)

        def format_longname(self, name):
            super().format_longname(name)
            if "odd-longnames" in variant:
                name.longname = b"d " + name.filename + b" " + b"x" * 3000

    # A program that ends as soon as it is started, over a connection that stands.
    class Stillborn(asyncssh.SSHServerSession):
        def connection_made(self, channel):
            self.channel = channel

        def subsystem_requested(self, name):
            return True

        def session_started(self):
            self.channel.exit(1)

    inside = set()

    class Doors(asyncssh.SSHServer):
        def connection_made(self, connection):
            self.connection = connection

        def connection_lost(self, error):
            inside.discard(self)

        # As hosters limit the connections of a user: whoever is one too many is let in, and then put out.
        def auth_completed(self):
            if "two-at-most" in variant and len(inside) >= 2:
                self.connection.disconnect(asyncssh.DISC_TOO_MANY_CONNECTIONS, "too many connections")
            else:
                inside.add(self)

        def begin_auth(self, name):
            return True

        def session_requested(self):
            return Stillborn() if "stillborn" in variant else False

        def password_auth_supported(self):
            return True

        def validate_password(self, name, given):
            return name == user and given == password

    async def serve():
        await asyncssh.create_server(
            Doors, "127.0.0.1", port, server_host_keys=[asyncssh.generate_private_key("ssh-ed25519")],
            sftp_factory=None if "stillborn" in variant else Files)
        await asyncio.Event().wait()

    asyncio.run(serve())


def with_paramiko(port, root, user, password, variant):
    import paramiko

    class Doors(paramiko.ServerInterface):
        def check_auth_password(self, name, given):
            right = name == user and given == password
            return paramiko.AUTH_SUCCESSFUL if right else paramiko.AUTH_FAILED

        def get_allowed_auths(self, name):
            return "password"

        def check_channel_request(self, kind, number):
            return paramiko.OPEN_SUCCEEDED

    def answer(call):
        try:
            result = call()
            return paramiko.SFTP_OK if result is None else result
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)

    class Handle(paramiko.SFTPHandle):
        def stat(self):
            return answer(lambda: paramiko.SFTPAttributes.from_stat(os.fstat(self.readfile.fileno())))

    class Files(paramiko.SFTPServerInterface):
        def path(self, name):
            return root + self.canonicalize(name)

        def list_folder(self, name):
            def call():
                path = self.path(name)
                return [paramiko.SFTPAttributes.from_stat(os.lstat(os.path.join(path, one)), one)
                        for one in os.listdir(path)]
            return answer(call)

        def stat(self, name):
            return answer(lambda: paramiko.SFTPAttributes.from_stat(os.stat(self.path(name))))

        def lstat(self, name):
            return answer(lambda: paramiko.SFTPAttributes.from_stat(os.lstat(self.path(name))))

        def open(self, name, flags, attributes):
            def call():
                file = os.fdopen(os.open(self.path(name), flags, 0o644), "rb" if not flags & os.O_WRONLY else "wb")
                handle = Handle(flags)
                handle.readfile = handle.writefile = file
                return handle
            return answer(call)

        def remove(self, name):
            return answer(lambda: os.remove(self.path(name)))

        # As the library's own example does it: a file of the new name is replaced.
        def rename(self, old, new):
            return answer(lambda: os.rename(self.path(old), self.path(new)))

    key = paramiko.ECDSAKey.generate()
    listener = socket.create_server(("127.0.0.1", port))

    def serve(connection):
        transport = paramiko.Transport(connection)
        transport.add_server_key(key)
        transport.set_subsystem_handler("sftp", paramiko.SFTPServer, Files)
        transport.start_server(server=Doors())
        while transport.is_active():
            channel = transport.accept(1)

    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


if __name__ == "__main__":
    library, port, root, user, password, variant = sys.argv[1:]
    serve = {"asyncssh": with_asyncssh, "paramiko": with_paramiko}[library]
    serve(int(port), root, user, password, set(variant.split(",")))
