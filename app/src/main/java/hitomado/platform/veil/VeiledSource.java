package hitomado.platform.veil;

import java.sql.Connection;
import java.sql.SQLException;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// 覆いを通すデータベース — the resident's side's own database, as its stores see it.
public final class VeiledSource extends DelegatingDataSource {
    private final VeiledJdbc jdbc;

    public VeiledSource(DataSource real, SecretKey key) {
        super(real);
        this.jdbc = new VeiledJdbc(new Veil(key));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return jdbc.connection(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return jdbc.connection(super.getConnection(username, password));
    }
}
