package minijira.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.ServletModule;
import org.jspecify.annotations.Nullable;

/** The plugin's servlets below /plugins/servlet. */
public final class Servlets {
  static final String BASE = "/plugins/servlet";
  private final Map<String, Servlet> started = new HashMap<>();

  /** Runs the servlet that fits; false if there is none. */
  boolean serve(String path, Request request) throws ServletException, IOException {
    String below = path.substring(BASE.length());
    Optional<ServletModule> found = find(below);
    if (found.isEmpty()) return false;
    ServletModule module = found.get();
    Class<?> type = module.servletClass();
    AccessRule.check(request.user(), handler(type, request.raw().getMethod()), type);
    HttpServletRequest raw = new Inside(request.raw(), prefix(module.urlPattern()), below);
    Captured captured = new Captured(request.rawResponse());
    servlet(module).service(raw, captured);
    captured.finish(request);
    return true;
  }

  synchronized void destroy() {
    started.values().forEach(Servlet::destroy);
    started.clear();
  }

  private static Optional<ServletModule> find(String below) {
    ServletModule best = null;
    for (ServletModule one : Components.get(PluginModules.class).all(ServletModule.class))
      if (fits(one.urlPattern(), below)
          && (best == null || one.urlPattern().length() > best.urlPattern().length())) best = one;
    return Optional.ofNullable(best);
  }

  static boolean fits(String pattern, String below) {
    if (!pattern.endsWith("*")) return below.equals(pattern);
    String prefix = prefix(pattern);
    return below.equals(prefix) || below.startsWith(prefix + "/");
  }

  private static String prefix(String pattern) {
    return pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern;
  }

  private synchronized Servlet servlet(ServletModule module) throws ServletException {
    Servlet known = started.get(module.key());
    if (known != null) return known;
    Object made = Components.get(PluginModules.class).plugin().create(module.servletClass());
    Servlet servlet = (Servlet) made;
    servlet.init(new Config(module));
    started.put(module.key(), servlet);
    return servlet;
  }

  /** The doGet, doPost… that will answer, for its annotations. */
  private static @Nullable Method handler(Class<?> type, String method) {
    String verb = "HEAD".equals(method) ? "GET" : method;
    String name = "do" + verb.charAt(0) + verb.substring(1).toLowerCase(java.util.Locale.ROOT);
    for (Class<?> c = type;
        c != null && c.getName().indexOf("jakarta.") != 0;
        c = c.getSuperclass())
      for (Method one : c.getDeclaredMethods())
        if (one.getName().equals(name) && one.getParameterCount() == 2) return one;
    return null;
  }

  private record Config(ServletModule module) implements ServletConfig {
    @Override
    public String getServletName() {
      return module.key();
    }

    @Override
    public ServletContext getServletContext() {
      return Components.get(WebServer.class).servletContext();
    }

    @Override
    public @Nullable String getInitParameter(String name) {
      return module.initParams().get(name);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.enumeration(module.initParams().keySet());
    }
  }

  /** The paths as the servlet of a plugin sees them. */
  private static final class Inside extends HttpServletRequestWrapper {
    private final String prefix;
    private final String below;

    Inside(HttpServletRequest request, String prefix, String below) {
      super(request);
      this.prefix = prefix;
      this.below = below;
    }

    @Override
    public String getServletPath() {
      return BASE + prefix;
    }

    @Override
    public @Nullable String getPathInfo() {
      String rest = below.substring(prefix.length());
      return rest.isEmpty() ? null : rest;
    }
  }
}
