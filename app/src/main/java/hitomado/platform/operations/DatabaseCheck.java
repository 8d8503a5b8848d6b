package hitomado.platform.operations;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// データベースの点検 — whether it answers, and as what.
@Component
public class DatabaseCheck implements SelfCheck {
    private final DataSource database;

    public DatabaseCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "データベース / database";
    }

    @Override
    public State look() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version'), current_setting('fsync'),
                               pg_size_pretty(pg_database_size(current_database()))""")) {
            row.next();
            var text = "PostgreSQL %s, %s".formatted(row.getString(1), row.getString(3));
            return row.getString(2).equals("on")
                    ? new State.Fine(text)
                    : new State.Attention(text + " — fsync = off: データを失うことがあります / data may be lost");
        } catch (SQLException e) {
            return new State.Broken("SQLSTATE " + e.getSQLState());
        }
    }
}
