package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    /** Spring Session looks for it by this name. Anything but words cannot be put into a session. */
    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService words = new GenericConversionService();
        words.addConverter(Object.class, byte[].class, word -> ((String) word).getBytes(UTF_8));
        words.addConverter(byte[].class, Object.class, bytes -> new String(bytes, UTF_8));
        return words;
    }

    /** Found by its name too. A session is looked up before it is known whose it is. */
    @Bean
    TransactionTemplate springSessionTransactionOperations(@ForAllAgencies PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
