package hitomado.sessions.web;

import hitomado.platform.Permission;
import hitomado.platform.web.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// オンライン手続支援窓口 in the staff's menu: a supporter goes on with a resident's session by code.
@Configuration(proxyBeanMethods = false)
class JoinLink {
    @Bean
    StaffLink joinStaffLink() {
        return new StaffLink(15, "/join", "join.title", Permission.SUPPORT_TYPING);
    }
}
