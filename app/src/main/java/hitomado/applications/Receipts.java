package hitomado.applications;

import hitomado.platform.ids.MunicipalityCode;
import hitomado.platform.ids.ReceiptNumber;
import hitomado.platform.ids.ReceiptNumbers;
import hitomado.procedures.Catalogue;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 受付番号の発番 — numbers from a sequence, scrambled with a secret that lives in the database beside it.
@Component
class Receipts {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable ReceiptNumbers numbers;

    Receipts(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /// So many new numbers in one statement; gaps are normal, a number never comes twice.
    @Transactional(propagation = Propagation.MANDATORY)
    List<ReceiptNumber> next(int count, LocalDate receivedOn) {
        var known = numbers();
        return jdbc.sql("select nextval('applications.receipt_sequence') from generate_series(1, :count)")
                .param("count", count)
                .query((rs, n) -> known.of(receivedOn, rs.getLong(1)))
                .list();
    }

    ReceiptNumber of(String digits) {
        return new ReceiptNumber(municipality(), digits);
    }

    private MunicipalityCode municipality() {
        return new MunicipalityCode(catalogue.current().city().code());
    }

    private ReceiptNumbers numbers() {
        var known = numbers;
        if (known == null) {
            known = new ReceiptNumbers(municipality(), secret());
            numbers = known;
        }
        return known;
    }

    /// Made by whichever node comes first; all nodes read the same row.
    private byte[] secret() {
        var fresh = new byte[32];
        random.nextBytes(fresh);
        jdbc.sql("insert into applications.receipt_secret (secret) values (:secret) on conflict do nothing")
                .param("secret", fresh)
                .update();
        return jdbc.sql("select secret from applications.receipt_secret")
                .query((rs, n) -> rs.getBytes("secret"))
                .single();
    }
}
