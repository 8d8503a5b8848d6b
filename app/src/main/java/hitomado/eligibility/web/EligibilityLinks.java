package hitomado.eligibility.web;

import hitomado.platform.Permission;
import hitomado.platform.web.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Entries of the staff's menu: for those who prepare notices, and for those who edit the rules.
@Configuration(proxyBeanMethods = false)
class EligibilityLinks {
    static final String PATH = "/staff/eligibility";

    @Bean
    StaffLink eligibilityForOutreach() {
        return new StaffLink(58, PATH, "eligibility.title", Permission.OUTREACH_PREPARE);
    }

    @Bean
    StaffLink eligibilityForRules() {
        return new StaffLink(62, PATH, "eligibility.title", Permission.DEFINITIONS_EDIT);
    }
}
