package hitomado.notices;

import hitomado.testing.DemoCityTest;
import hitomado.testing.QueryCount;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// The whole application with the demo people, jobs by hand, and a clock that stands at ten in the morning.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "hitomado.jobs.enabled=false")
@AutoConfigureMockMvc
@Import({Outreach.class, DemoCityTest.Loaded.class, QueryCount.class})
@interface OutreachTest {}
