/// Connections to other sides.
extension Migrations {
    /// How each connection does; a replay begins without.
    static let connections = """
        CREATE TABLE connection (
            name TEXT PRIMARY KEY,
            tried INTEGER NOT NULL,
            succeeded INTEGER,
            since INTEGER NOT NULL,
            code TEXT,
            arguments TEXT NOT NULL,
            content TEXT
        ) STRICT, WITHOUT ROWID;
        """

    /// Which files were taken from other sides, and which are on their way there; a replay takes them over.
    static let otherSides = """
        CREATE TABLE remote_file (
            connection TEXT NOT NULL,
            folder TEXT NOT NULL,
            name BLOB NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            hash TEXT NOT NULL,
            pass INTEGER NOT NULL,
            done INTEGER NOT NULL,
            PRIMARY KEY (connection, folder, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sending (
            connection TEXT NOT NULL,
            path TEXT NOT NULL,
            folder TEXT NOT NULL,
            hash TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (connection, path)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE out_file ADD COLUMN sent_by TEXT;
        """

    /// Where downloads go on, what was spent of quotas, which files are on their way, and which login was refused. What was
    /// fetched from Fio banka before goes on where it was.
    static let overHTTP = """
        CREATE TABLE remote_cursor (
            connection TEXT NOT NULL,
            flow TEXT NOT NULL,
            cursor TEXT,
            next TEXT,
            hash TEXT,
            PRIMARY KEY (connection, flow)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE remote_spent (
            connection TEXT NOT NULL,
            seconds INTEGER NOT NULL,
            start INTEGER NOT NULL,
            requests INTEGER NOT NULL,
            PRIMARY KEY (connection, seconds)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE remote_sending (
            connection TEXT NOT NULL,
            path TEXT NOT NULL,
            hash TEXT NOT NULL,
            state TEXT NOT NULL,
            line INTEGER NOT NULL,
            pass INTEGER NOT NULL,
            PRIMARY KEY (connection, path)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE remote_rest (connection TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE remote_login (connection TEXT PRIMARY KEY, refused TEXT NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO remote_cursor (connection, flow, cursor)
            SELECT name, 'movements', date(succeeded, 'unixepoch') FROM connection
            WHERE name LIKE 'Fio %' AND succeeded IS NOT NULL;
        """
}
