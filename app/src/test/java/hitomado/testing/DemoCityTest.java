package hitomado.testing;

import hitomado.registry.DemoCity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// The whole application with the demo people in the register; one context for every test that is marked so.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({Answering.class, DemoCityTest.Loaded.class, QueryCount.class})
public @interface DemoCityTest {
    /// Loads the city once. No component: every test would find it by scanning.
    class Loaded {
        Loaded(DataSource database) {
            DemoCity.in(database);
        }
    }
}
