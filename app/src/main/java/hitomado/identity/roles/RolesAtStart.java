package hitomado.identity.roles;

import java.io.IOException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Gives a new city hall its roles before anybody signs in.
@Component
class RolesAtStart implements InitializingBean {
    private final Roles roles;

    RolesAtStart(Roles roles) {
        this.roles = roles;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        roles.publishShipped();
    }
}
