/// Files, passes and what goes out.
extension Migrations {
    static let filesAndPasses = """
        CREATE TABLE pass (
            id INTEGER PRIMARY KEY,
            started INTEGER NOT NULL,
            finished INTEGER,
            exit INTEGER
        ) STRICT;
        CREATE TABLE file (
            id INTEGER PRIMARY KEY,
            pass INTEGER NOT NULL,
            place TEXT NOT NULL,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            kind TEXT NOT NULL,
            format TEXT NOT NULL,
            outcome TEXT NOT NULL,
            code TEXT,
            stored TEXT NOT NULL,
            moved INTEGER NOT NULL,
            stamp INTEGER,
            records INTEGER NOT NULL,
            repeats INTEGER,
            reason TEXT
        ) STRICT;
        CREATE INDEX file_hash ON file (sha256);
        CREATE INDEX file_unmoved ON file (id) WHERE moved = 0;
        CREATE INDEX file_outcome ON file (outcome, pass);
        CREATE INDEX file_place ON file (place, bytes);
        CREATE INDEX file_pass ON file (pass);
        CREATE TABLE problem (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES file,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            scope TEXT NOT NULL,
            line INTEGER,
            "column" INTEGER,
            path TEXT,
            arguments TEXT NOT NULL
        ) STRICT;
        CREATE INDEX problem_file ON problem (file);
        CREATE TABLE look (
            path TEXT PRIMARY KEY,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            pass INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE release (
            place TEXT NOT NULL,
            name TEXT NOT NULL,
            stored TEXT NOT NULL,
            PRIMARY KEY (place, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE out_file (
            id INTEGER PRIMARY KEY,
            pass INTEGER NOT NULL,
            path TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            records INTEGER NOT NULL,
            state TEXT NOT NULL,
            body BLOB
        ) STRICT;
        CREATE INDEX out_file_state ON out_file (state);
        CREATE INDEX out_file_pass ON out_file (pass);
        CREATE TABLE decision (
            id INTEGER PRIMARY KEY,
            pass INTEGER NOT NULL,
            made INTEGER NOT NULL,
            command TEXT NOT NULL,
            journaled INTEGER NOT NULL
        ) STRICT;
        """

    /// A name is no proof: another file may come under it before the released one is read.
    static let releasesByContent = """
        DROP TABLE release;
        CREATE TABLE release (
            place TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            name TEXT NOT NULL,
            stored TEXT NOT NULL,
            PRIMARY KEY (place, sha256)
        ) STRICT, WITHOUT ROWID;
        """

    /// Since when files look as they do, so that two looks are some time apart however soon passes follow each other; and
    /// which files of other sides show their own end.
    static let stillness = """
        ALTER TABLE look ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE remote_file ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE remote_file ADD COLUMN ends INTEGER NOT NULL DEFAULT 1;
        """

    /// Whether a file that goes out replaces the one before it: once only its name told.
    static let replacingFiles = """
        ALTER TABLE out_file ADD COLUMN replaces INTEGER NOT NULL DEFAULT 0;
        UPDATE out_file SET replaces = 1 WHERE kind = 'stock' AND path LIKE '%/stock-full.csv';
        """

    /// Which file a pass had read last each time it read once more what its deliveries brought, and in which round it told
    /// a channel of a state.
    static let rounds = """
        CREATE TABLE pass_round (pass INTEGER NOT NULL, file INTEGER NOT NULL) STRICT;
        CREATE INDEX pass_round_pass ON pass_round (pass);
        ALTER TABLE state_change ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
        """
}
