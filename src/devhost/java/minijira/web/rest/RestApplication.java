package minijira.web.rest;

import jakarta.inject.Singleton;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Supplier;
import minijira.node.Components;
import minijira.plugin.Plugin;
import minijira.plugin.PluginModules;
import minijira.plugin.module.RestModule;
import minijira.web.WebServer;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * One REST module on its own Jersey. Resources are made by the plugin's Spring context, for every
 * request or once if they say @Singleton; providers once.
 */
final class RestApplication extends ServletContainer {
  private static final long serialVersionUID = 1L;
  private final transient RestModule module;

  RestApplication(RestModule module) {
    super(config(module));
    this.module = module;
  }

  void start() throws ServletException {
    init(new Config(module.key()));
  }

  private static ResourceConfig config(RestModule module) {
    Plugin plugin = Components.get(PluginModules.class).plugin();
    ResourceConfig config = new ResourceConfig();
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    config.register(JacksonFeature.withoutExceptionMappers());
    config.register(new BadJson());
    config.register(AccessFilter.class);
    config.register(XsrfFilter.class);
    for (Class<?> type : module.resourcesAndProviders())
      if (isResource(type)) {
        config.register(type);
        config.register(binder(type, plugin));
      } else config.register(plugin.create(type));
    return config;
  }

  static boolean isResource(Class<?> type) {
    return type.isAnnotationPresent(Path.class);
  }

  private static <T> AbstractBinder binder(Class<T> type, Plugin plugin) {
    return new AbstractBinder() {
      @Override
      protected void configure() {
        Made<T> made = new Made<>(type, plugin);
        boolean once = type.isAnnotationPresent(Singleton.class);
        bindFactory(made).to(type).in(once ? Singleton.class : RequestScoped.class);
      }
    };
  }

  /** Makes a resource with Spring and then fills its @Context fields. */
  private static final class Made<T> implements Supplier<T> {
    private final Class<T> type;
    private final Plugin plugin;
    @jakarta.inject.Inject private InjectionManager injections;

    Made(Class<T> type, Plugin plugin) {
      this.type = type;
      this.plugin = plugin;
    }

    @Override
    public T get() {
      T resource = plugin.create(type);
      if (injections != null) injections.inject(resource);
      return resource;
    }
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
