package hitomado.eligibility.web;

import hitomado.platform.Permission;
import hitomado.platform.web.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Entry of the staff's menu.
@Configuration(proxyBeanMethods = false)
class EligibilityLinks {
    static final String PATH = "/staff/eligibility";

    @Bean
    StaffLink eligibilityLink() {
        return new StaffLink(58, PATH, "eligibility.title", Permission.ELIGIBILITY_READ);
    }
}
