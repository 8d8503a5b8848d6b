package hitomado.casework;

import hitomado.testing.QueryCount;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// A test of casework on a real database with a recorded door and a clock that stands until it is moved.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "hitomado.jobs.enabled=false")
@AutoConfigureMockMvc
@Import({Office.class, Desk.class, QueryCount.class})
@interface CaseworkTest {}
