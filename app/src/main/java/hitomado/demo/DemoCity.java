package hitomado.demo;

import hitomado.registry.city.CityLoader;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// ひとまど市 — loads the synthetic city at the first start, with a progress bar, and issues the demo cards.
@Component
@ConditionalOnProperty(name = "hitomado.mode", havingValue = "demo")
@Order(0)
class DemoCity implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final long SEED = 20261101;

    private final DataSource database;
    private final DemoCards cards;
    private final int residents;

    DemoCity(DataSource database, DemoCards cards, @Value("${hitomado.demo.residents:0}") int residents) {
        this.database = database;
        this.cards = cards;
        this.residents = residents;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (residents <= 0) {
            return;
        }
        if (!cards.cityIsThere()) {
            load();
        }
        if (!cards.areIssued()) { // also where the first start was killed between the two
            cards.issue();
        }
    }

    private void load() {
        var bar = new ProgressBar(System.out);
        var loaded = CityLoader.load(database, residents, SEED, bar::show);
        bar.end();
        LOG.info(
                "ひとまど市: {} residents in {} households, {} rows, {} s",
                loaded.residents(),
                loaded.households(),
                loaded.rows(),
                loaded.took().toSeconds());
    }
}
