package minijira.web.rest;

import jakarta.inject.Singleton;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * One REST module on its own Jersey. Resources are made by the plugin's Spring context, for every
 * request or once if they say @Singleton; providers once.
 */
final class RestApplication extends ServletContainer {
  private static final long serialVersionUID = 1L;
  private static final String INJECTIONS = "minijira.injections";
  private final transient RestModule module;

  RestApplication(RestModule module) {
    super(config(module));
    this.module = module;
  }

  void start() throws ServletException {
    init(new Config(module.key()));
    Object holder = getConfiguration().getProperty(INJECTIONS);
    ((Injections) holder).manager = getApplicationHandler().getInjectionManager();
  }

  private static ResourceConfig config(RestModule module) {
    Plugin plugin = Components.get(PluginModules.class).plugin();
    ResourceConfig config = new ResourceConfig();
    Injections injections = new Injections();
    config.property(INJECTIONS, injections);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    config.register(JacksonFeature.withoutExceptionMappers());
    config.register(new BadJson());
    config.register(AccessFilter.class);
    config.register(XsrfFilter.class);
    List<Class<?>> resources = new ArrayList<>();
    for (Class<?> type : module.resourcesAndProviders())
      if (isResource(type)) resources.add(type);
      else config.register(plugin.create(type));
    resources.forEach(config::register);
    config.register(binder(resources, plugin, injections));
    return config;
  }

  static boolean isResource(Class<?> type) {
    return type.isAnnotationPresent(Path.class);
  }

  /** One for all: Jersey takes only one instance of a class. */
  private static AbstractBinder binder(
      List<Class<?>> resources, Plugin plugin, Injections injections) {
    return new AbstractBinder() {
      @Override
      protected void configure() {
        resources.forEach(this::bindResource);
      }

      /** Ranked before the binding that Jersey makes by itself. */
      private <T> void bindResource(Class<T> type) {
        boolean once = type.isAnnotationPresent(Singleton.class);
        Supplier<T> made = () -> injections.fill(plugin.create(type));
        bindFactory(made).to(type).in(once ? Singleton.class : RequestScoped.class).ranked(1);
      }
    };
  }

  /** Known only once Jersey has started. */
  private static final class Injections {
    private volatile @Nullable InjectionManager manager;

    /** Fills the @Context fields of what Spring made. */
    <T> T fill(T resource) {
      if (manager != null) manager.inject(resource);
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
