package hitomado.platform.audit.seal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class SealSetup {
    /// How long a row may wait for its seal: far longer than any transaction of the city hall.
    static final Duration PATIENCE = Duration.ofMinutes(15);

    @Bean
    Sealer.Place sealPlace(
            AuditKeys keys,
            @Value("${hitomado.audit.anchor:}") String anchor,
            @Value("${hitomado.data}") Path data,
            Clock clock) {
        return new Sealer.Place(keys, Anchor.of(anchor, data), clock);
    }

    @Bean
    Sealer sealer(JdbcClient jdbc, PlatformTransactionManager transactions, List<Ledger> ledgers, Sealer.Place place) {
        return new Sealer(jdbc, transactions, ledgers, place);
    }

    @Bean
    Verifier verifier(DataSource database, List<Ledger> ledgers, Sealer.Place place) {
        return new Verifier(database, ledgers, place, PATIENCE);
    }
}
