package hitomado.identity.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// How web sessions are written to and read from PostgreSQL.
///
/// What an older version wrote and this one cannot read counts as absent, so that people sign in again after an upgrade
/// instead of meeting an error; classes other than those below are never read.
@Configuration(proxyBeanMethods = false)
class SessionStorage {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStorage.class);
    /// With what a redirect carries to the next page (flash attributes), else a wrong PIN would go unsaid.
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "hitomado.**",
            "org.springframework.security.**",
            "org.springframework.web.servlet.FlashMap",
            "org.springframework.util.LinkedMultiValueMap",
            "org.springframework.util.MultiValueMapAdapter",
            "java.lang.*",
            "java.util.*",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.time.*",
            "maxdepth=30",
            "maxrefs=20000",
            "!*"));

    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        Converter<byte[], @Nullable Object> reader = SessionStorage::read;
        conversions.addConverter(byte[].class, Object.class, reader);
        return conversions;
    }

    /// Every request would write when it was; a row is enough a minute, and a page that only reads then writes nothing
    /// and waits for no disk (a reading page had one commit more for it).
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastAccessByTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% s
                set session_id = now.session_id, last_access_time = now.last_access_time,
                    max_inactive_interval = now.max_inactive_interval, expiry_time = now.expiry_time,
                    principal_name = now.principal_name
                from (values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as text),
                        cast(? as char(36))))
                    as now (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                where s.primary_id = now.primary_id
                  and (s.session_id <> now.session_id or s.max_inactive_interval <> now.max_inactive_interval
                       or s.principal_name is distinct from now.principal_name
                       or s.last_access_time <= now.last_access_time - 60000)
                """);
    }

    static @Nullable Object read(byte[] written) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(written))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.warn("a session attribute of another version is left out: {}", e.toString());
            return null;
        }
    }
}
