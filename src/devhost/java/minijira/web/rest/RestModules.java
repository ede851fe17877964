package minijira.web.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.descriptor.Problem;
import minijira.plugin.module.RestModule;
import minijira.web.Request;
import org.jspecify.annotations.Nullable;

/** The plugin's REST modules: /rest/PATH/VERSION/… and /rest/PATH/latest/…. */
public final class RestModules {
  private final Map<String, RestApplication> started = new HashMap<>();

  /** Starts every module of the plugin: what is wrong with them. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (RestModule module : Components.get(PluginModules.class).all(RestModule.class))
      problems.addAll(application(module).problems());
    return problems;
  }

  /** Runs the module that fits; false if there is none. */
  public boolean serve(String path, Request request) throws ServletException, IOException {
    List<RestModule> modules = Components.get(PluginModules.class).all(RestModule.class);
    Optional<String> base = base(path, modules);
    RestModule module = base.map(found -> module(found, modules)).orElse(null);
    if (module == null) return false;
    application(module).service(new Inside(request.raw(), base.get(), path), request.rawResponse());
    return true;
  }

  public synchronized void destroy() {
    started.values().forEach(RestApplication::destroy);
    started.clear();
  }

  /** The part /rest/PATH/VERSION of a path, if a module has that path. */
  private static Optional<String> base(String path, List<RestModule> modules) {
    for (RestModule module : modules) {
      String start = "/rest/" + module.path() + "/";
      if (!path.startsWith(start)) continue;
      int end = path.indexOf('/', start.length());
      return Optional.of(end < 0 ? path : path.substring(0, end));
    }
    return Optional.empty();
  }

  private static @Nullable RestModule module(String base, List<RestModule> modules) {
    String version = base.substring(base.lastIndexOf('/') + 1);
    return modules.stream()
        .filter(module -> base.equals("/rest/" + module.path() + "/" + version))
        .filter(module -> version.equals("latest") || version.equals(module.version()))
        .max(Comparator.comparing(RestModule::version))
        .orElse(null);
  }

  private synchronized RestApplication application(RestModule module) {
    return started.computeIfAbsent(module.key(), key -> new RestApplication(module));
  }

  /** The paths as the module's own servlet would see them. */
  private static final class Inside extends HttpServletRequestWrapper {
    private final String base;
    private final String path;

    Inside(HttpServletRequest request, String base, String path) {
      super(request);
      this.base = base;
      this.path = path;
    }

    @Override
    public String getServletPath() {
      return base;
    }

    @Override
    public String getPathInfo() {
      String rest = path.substring(base.length());
      return rest.isEmpty() ? "/" : rest;
    }
  }
}
