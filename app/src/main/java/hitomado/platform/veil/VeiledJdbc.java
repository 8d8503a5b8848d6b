package hitomado.platform.veil;

import hitomado.platform.veil.VeiledParameters.Form;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A connection whose statements hide what goes into veiled columns and whose results show it again.
final class VeiledJdbc {
    private final Veil veil;
    private final Map<String, Map<Integer, Form>> known = new ConcurrentHashMap<>();

    VeiledJdbc(Veil veil) {
        this.veil = veil;
    }

    Connection connection(Connection real) {
        return proxy(Connection.class, (self, method, args) -> {
            var result = invoke(method, real, args);
            if (result instanceof PreparedStatement statement && !(result instanceof CallableStatement)) {
                return statement(statement, known.computeIfAbsent((String) args[0], VeiledParameters::of));
            }
            return result;
        });
    }

    private PreparedStatement statement(PreparedStatement real, Map<Integer, Form> veiled) {
        return proxy(PreparedStatement.class, (self, method, args) -> {
            if (args != null
                    && args.length >= 2
                    && method.getName().startsWith("set")
                    && args[0] instanceof Integer number
                    && veiled.containsKey(number)
                    && !method.getName().equals("setNull")) {
                set(real, number, veiled.get(number), args[1]);
                return null;
            }
            var result = invoke(method, real, args);
            return result instanceof ResultSet rows ? rows(rows) : result;
        });
    }

    private void set(PreparedStatement real, int number, @Nullable Form form, @Nullable Object value)
            throws java.sql.SQLException {
        switch (value) {
            case null -> real.setObject(number, null);
            case byte[] bytes -> real.setBytes(number, veil.hide(bytes));
            case String[] texts ->
                real.setObject(
                        number,
                        Arrays.stream(texts)
                                .map(text -> text == null ? null : veil.hide(text))
                                .toArray(String[]::new));
            case String text -> real.setString(number, form == Form.JSON ? veil.hideJson(text) : veil.hide(text));
            case LocalDate date -> real.setString(number, veil.hide(date.toString()));
            default -> throw new java.sql.SQLException("cannot be veiled: " + value.getClass());
        }
    }

    private ResultSet rows(ResultSet real) {
        return proxy(ResultSet.class, (self, method, args) -> {
            if (method.getName().equals("getObject") && args.length == 2 && args[1] == LocalDate.class) {
                var text =
                        args[0] instanceof Integer number ? real.getString(number) : real.getString((String) args[0]);
                return text == null ? null : LocalDate.parse(veil.show(text));
            }
            return switch (invoke(method, real, args)) {
                case String text -> veil.show(text);
                case byte[] bytes -> veil.show(bytes);
                case null -> null;
                case Object other -> other;
            };
        });
    }

    private static @Nullable Object invoke(Method method, Object on, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(VeiledJdbc.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
