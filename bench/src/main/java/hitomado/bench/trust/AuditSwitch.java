package hitomado.bench.trust;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// 監査の有無 — while off, the two inserts of the audit are prepared but never reach the database; all else is the same.
final class AuditSwitch implements BeanPostProcessor {
    private volatile boolean on = true;

    void set(boolean on) {
        this.on = on;
    }

    ApplicationContextInitializer<ConfigurableApplicationContext> initializer() {
        return context ->
                ((GenericApplicationContext) context).registerBean("auditSwitch", AuditSwitch.class, () -> this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, source) : bean;
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            var result = call(target, method, args);
            if (result instanceof Connection connection && method.getName().equals("getConnection")) {
                return proxy(Connection.class, connection);
            }
            var silent = !on && method.getName().equals("prepareStatement") && isAudit((String) args[0]);
            return silent && result instanceof PreparedStatement statement ? silent(statement) : result;
        }));
    }

    private static boolean isAudit(String sql) {
        var text = sql.toLowerCase(Locale.ROOT);
        return text.contains("insert into platform.audit_event") || text.contains("insert into registry.access_log");
    }

    private static PreparedStatement silent(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                AuditSwitch.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (self, method, args) ->
                        method.getName().equals("executeUpdate") ? (Object) 1 : call(statement, method, args));
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
