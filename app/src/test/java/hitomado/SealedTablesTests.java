package hitomado;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.audit.AuditTrail;
import hitomado.platform.audit.seal.Ledger;
import hitomado.platform.layers.Layer;
import hitomado.testing.DemoCityTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 封をする表 — command and city hall know the same tables, and of each table every column.
@DemoCityTest
class SealedTablesTests {
    @Autowired
    List<Ledger> ledgers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void commandVerifiesWhatTheCityHallSeals() {
        assertThat(Commands.SEALED).containsExactlyInAnyOrderElementsOf(ledgers);
    }

    @Test
    void commandVerifiesOfALayerWhatThatLayerKeeps() {
        assertThat(Commands.sealed(Layer.INTERNET)).containsExactly(AuditTrail.LEDGER);
        assertThat(Commands.sealed(Layer.LGWAN)).containsExactly(AuditTrail.LEDGER);
        assertThat(Commands.sealed(Layer.MYNUMBER)).isEqualTo(Commands.SEALED);
    }

    /// A column that is added later and not sealed could be altered unnoticed.
    @Test
    void everyColumnIsSealed() {
        assertThat(ledgers)
                .hasSize(2)
                .allSatisfy(ledger -> assertThat(columns(ledger)).containsExactlyInAnyOrderElementsOf(ledger.names()));
    }

    private List<String> columns(Ledger ledger) {
        return jdbc.sql("""
                        select attname from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped""").param("table", ledger.table()).query(String.class).list();
    }
}
