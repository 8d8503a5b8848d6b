package hitomado.notices.web;

import hitomado.platform.Permission;
import hitomado.platform.web.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Entries of the staff's navigation.
@Configuration(proxyBeanMethods = false)
class OutreachLinks {
    @Bean
    StaffLink outreachLink() {
        return new StaffLink(60, "/staff/outreach", "notices.nav.prepare", Permission.OUTREACH_PREPARE);
    }

    @Bean
    StaffLink outreachApprovalLink() {
        return new StaffLink(61, "/staff/outreach", "notices.nav.approve", Permission.OUTREACH_APPROVE);
    }

    @Bean
    StaffLink heldLink() {
        return new StaffLink(62, "/staff/outreach/held", "notices.nav.held", Permission.OUTREACH_HELD);
    }
}
