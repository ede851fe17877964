package minijira.web.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import minijira.node.Components;
import minijira.plugin.descriptor.Problem;
import minijira.plugin.module.RestModule;
import minijira.web.WebServer;
import org.glassfish.hk2.api.JustInTimeInjectionResolver;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * One REST module on its own Jersey. HK2 makes resources, for every request or once if they say
 * {@code @Singleton}, and providers; what they ask for are the plugin's beans.
 */
final class RestApplication extends ServletContainer {
  private static final long serialVersionUID = 1L;
  private final transient RestCheck check;

  /** Starts it; what cannot be served is among the problems. */
  RestApplication(RestModule module) {
    super(config(module));
    check = new RestCheck(module);
    try {
      init(new Config(module.key()));
      check.made(getApplicationHandler().getInjectionManager());
    } catch (ServletException | RuntimeException failed) {
      check.failed(failed);
    }
  }

  List<Problem> problems() {
    return check.problems();
  }

  private static ResourceConfig config(RestModule module) {
    ResourceConfig config = new ResourceConfig();
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    config.register(JacksonFeature.withoutExceptionMappers());
    config.register(new PlainJson());
    config.register(new BadJson());
    config.register(new Unexpected());
    config.register(AccessFilter.class);
    config.register(XsrfFilter.class);
    config.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bind(PluginBeans.class).to(JustInTimeInjectionResolver.class);
          }
        });
    module.resourcesAndProviders().forEach(config::register);
    return config;
  }

  static boolean isResource(Class<?> type) {
    return type.isAnnotationPresent(Path.class);
  }

  private record Config(String getServletName) implements ServletConfig {
    @Override
    public ServletContext getServletContext() {
      return Components.get(WebServer.class).servletContext();
    }

    @Override
    public String getInitParameter(String name) {
      return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
