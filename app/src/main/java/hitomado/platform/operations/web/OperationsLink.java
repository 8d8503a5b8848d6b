package hitomado.platform.operations.web;

import hitomado.platform.Permission;
import hitomado.platform.web.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 運用状況 in the staff's menu.
@Configuration(proxyBeanMethods = false)
class OperationsLink {
    @Bean
    StaffLink operationsStaffLink() {
        return new StaffLink(90, "/staff/operations", "operations.title", Permission.OPERATIONS_READ);
    }
}
