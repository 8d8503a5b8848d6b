package hitomado.platform.database;

import hitomado.platform.database.StartRefused.Cause;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// データベースの確認 — whether an external PostgreSQL answers and is new enough.
public final class PostgresVersion {
    private static final int OLDEST = 15;

    private PostgresVersion() {}

    /// The major version of the server.
    ///
    /// @throws StartRefused where it does not answer within ten seconds, or is older than 15
    public static int check(String url, String user, String password) {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("loginTimeout", "10");
        login.setProperty("connectTimeout", "10");
        try (var connection = DriverManager.getConnection(url, login)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw tooOld(major);
            }
            return major;
        } catch (SQLException e) {
            throw unreachable(url, user, e);
        }
    }

    private static StartRefused tooOld(int major) {
        return new StartRefused(Cause.DATABASE_TOO_OLD, """
                PostgreSQL %d は古すぎます。15 以上が必要です。
                PostgreSQL %d is too old; 15 or newer is needed.""".formatted(major, major), """
                HITOMADO_DATABASE_URL を新しいサーバーに向けるか、空にして内蔵の PostgreSQL を使ってください。
                Point HITOMADO_DATABASE_URL to a newer server, or leave it empty to use the built-in PostgreSQL.""");
    }

    private static StartRefused unreachable(String url, String user, SQLException e) {
        var plain = url.replaceFirst("\\?.*", ""); // the rest may hold a password
        return new StartRefused(
                Cause.DATABASE_UNREACHABLE, """
                データベースに接続できません: %s (利用者 %s, SQLSTATE %s)
                The database cannot be reached: %s""".formatted(plain, user, e.getSQLState(), firstLine(e)), """
                サーバーが動いているか、HITOMADO_DATABASE_URL / _USER / _PASSWORD が正しいかを確認してください。
                See that the server runs and that HITOMADO_DATABASE_URL / _USER / _PASSWORD are right.
                例 / example: HITOMADO_DATABASE_URL=jdbc:postgresql://localhost:5432/hitomado""");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
