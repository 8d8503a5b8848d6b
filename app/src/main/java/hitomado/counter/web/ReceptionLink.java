package hitomado.counter.web;

import hitomado.platform.Permission;
import hitomado.platform.web.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceptionLink {
    @Bean
    StaffLink receptionStaffLink() {
        return new StaffLink(10, "/staff/reception", "reception.title", Permission.RECEPTION);
    }
}
