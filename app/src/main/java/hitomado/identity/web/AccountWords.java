package hitomado.identity.web;

import hitomado.identity.roles.Roles;
import hitomado.identity.staff.StaffDesk;
import hitomado.platform.Lang;
import hitomado.platform.web.Choice;
import hitomado.procedures.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Names of sections, wards and roles in the language of the page.
@Component
class AccountWords {
    private final Catalogue catalogue;
    private final StaffDesk desk;
    private final Roles roles;

    AccountWords(Catalogue catalogue, StaffDesk desk, Roles roles) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.roles = roles;
    }

    /// Names by code, in the order of the choices.
    record Terms(Map<String, String> sectionNames, Map<String, String> wardNames, Map<String, String> roleNames) {
        String section(String id) {
            return sectionNames.getOrDefault(id, id);
        }

        String ward(String code) {
            return wardNames.getOrDefault(code, code);
        }

        String role(String code) {
            return roleNames.getOrDefault(code, code);
        }

        List<Choice> sections() {
            return choices(sectionNames);
        }

        List<Choice> wards() {
            return choices(wardNames);
        }

        List<Choice> roles() {
            return choices(roleNames);
        }

        private static List<Choice> choices(Map<String, String> names) {
            return names.entrySet().stream()
                    .map(name -> Choice.of(name.getKey(), name.getValue()))
                    .toList();
        }
    }

    Terms in(Lang lang) {
        var city = catalogue.current().city();
        var sections = new LinkedHashMap<String, String>();
        city.sections()
                .forEach(section -> sections.put(section.id(), section.name().in(lang)));
        desk.sections().forEach(id -> sections.putIfAbsent(id, id));
        var wards = new LinkedHashMap<String, String>();
        city.wards().forEach(ward -> wards.put(ward.code(), ward.name().in(lang)));
        var names = new LinkedHashMap<String, String>();
        roles.all().forEach(role -> names.put(role.code(), role.label().in(lang)));
        return new Terms(sections, wards, names);
    }
}
