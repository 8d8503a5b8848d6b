package hitomado.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Counts the SQL statements of the current thread: `@Import(QueryCount.class)`, then [#of].
@TestConfiguration(proxyBeanMethods = false)
public class QueryCount {
    private static final ThreadLocal<List<String>> RECORDED = new ThreadLocal<>();

    /// The statements that a piece of work sends, in order.
    public static List<String> of(Work work) throws Exception {
        var statements = new ArrayList<String>();
        RECORDED.set(statements);
        try {
            work.run();
        } finally {
            RECORDED.remove();
        }
        return statements;
    }

    /// Anything that talks to the database in this thread.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? proxy(DataSource.class, source, "") : bean;
            }
        };
    }

    private static <T> T proxy(Class<T> type, Object target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                record(args != null && args.length > 0 && args[0] instanceof String text ? text : sql);
            }
            var result = call(target, method, args);
            return method.getName().equals("unwrap") ? result : wrapped(result, args);
        }));
    }

    private static void record(String sql) {
        var statements = RECORDED.get();
        if (statements != null) {
            statements.add(sql.strip());
        }
    }

    private static Object wrapped(Object result, Object[] args) {
        return switch (result) {
            case Connection connection -> proxy(Connection.class, connection, "");
            case PreparedStatement statement -> proxy(PreparedStatement.class, statement, (String) args[0]);
            case Statement statement -> proxy(Statement.class, statement, "");
            case null -> null;
            default -> result;
        };
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
