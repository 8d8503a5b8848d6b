package hitomado.casework.web;

import hitomado.platform.Permission;
import hitomado.platform.web.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Entries of the staff's navigation.
@Configuration(proxyBeanMethods = false)
class CaseworkLinks {
    @Bean
    StaffLink casesLink() {
        return new StaffLink(30, "/staff/cases", "casework.nav.cases", Permission.CASE_READ);
    }

    @Bean
    StaffLink figuresLink() {
        return new StaffLink(80, "/staff/figures", "casework.nav.figures", Permission.FIGURES_READ);
    }
}
