package hitomado.eligibility.workbench.web;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.web.StaffLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may come to the workbench, and their entries in the menu.
@Configuration(proxyBeanMethods = false)
class WorkbenchLinks {
    @Bean
    StaffLink rulesLink() {
        return new StaffLink(60, "/staff/rules", "workbench.title", Permission.DEFINITIONS_EDIT);
    }

    @Bean
    StaffLink rulesToReleaseLink() {
        return new StaffLink(61, "/staff/rules/drafts", "workbench.drafts.title", Permission.DEFINITIONS_RELEASE);
    }

    @Bean
    StaffLink rulesToReadLink() {
        return new StaffLink(63, "/staff/rules", "workbench.read.title", Permission.DEFINITIONS_READ);
    }

    static boolean mayRead(Actor.Staff who) {
        return who.may(Permission.DEFINITIONS_EDIT) || who.may(Permission.DEFINITIONS_RELEASE);
    }
}
