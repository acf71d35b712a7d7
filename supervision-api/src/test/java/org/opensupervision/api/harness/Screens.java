package org.opensupervision.api.harness;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a test as many screens as it asks for, each a stranger to the application, and closes them. */
public final class Screens implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(Screens.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Screen.class;
    }

    @Override
    public Screen resolveParameter(ParameterContext parameter, ExtensionContext test) {
        int port = SpringExtension.getApplicationContext(test)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        Screen screen = Screen.at(port);
        open(test).add(screen);
        return screen;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open(test).forEach(Screen::close);
    }

    @SuppressWarnings("unchecked")
    private static List<Screen> open(ExtensionContext test) {
        return (List<Screen>) test.getStore(HERE).getOrComputeIfAbsent("open", _ -> new ArrayList<Screen>());
    }
}
