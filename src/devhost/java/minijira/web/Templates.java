package minijira.web;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import minijira.node.Components;
import minijira.plugin.Plugin;
import minijira.plugin.PluginModules;
import minijira.plugin.module.Allowlist;
import minijira.web.velocity.Engine;
import minijira.web.velocity.MethodRule;
import org.jspecify.annotations.Nullable;

/**
 * Velocity templates. Every reference is escaped. In templates of the plugin jar only methods of
 * the velocity-allowlist and of a small global list may be called; host templates may call all.
 */
public final class Templates implements TemplateRenderer {
  private static final String HOST = "minijira/web/jira/";

  private final Engine host = new Engine("host", Templates::hostFile, MethodRule.everything());
  private @Nullable Plugin plugin;
  private @Nullable Engine engine;

  /** A template of the plugin jar; else one of Jira's own (templates/plugins/fields/…). */
  public String render(String path, Map<String, Object> context) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    if (fromPlugin(name)) return engine().render(name, context);
    if (hostFile(HOST + name) != null) return host.render(HOST + name, context);
    throw new RenderingException("there is no template " + path + " in the plugin jar");
  }

  /** The view of an action: its getters are names too, through the allow-list. */
  public String renderAction(String path, Map<String, Object> context, Object action) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    return engine().render(name, context, action);
  }

  /** A template of the host's own class path, e.g. minijira/pages/issue.vm. */
  public String renderHost(String path, Map<String, Object> context) {
    return host.render(path, context);
  }

  @Override
  public void render(String templateName, Writer writer) throws IOException {
    writer.write(render(templateName, Map.of()));
  }

  @Override
  public void render(String templateName, Map<String, Object> context, Writer writer)
      throws IOException {
    writer.write(render(templateName, context));
  }

  @Override
  public String renderFragment(String fragment, Map<String, Object> context) {
    return engine().renderFragment(fragment, context);
  }

  @Override
  public boolean resolve(String templateName) {
    return fromPlugin(templateName.startsWith("/") ? templateName.substring(1) : templateName);
  }

  /** Parsed templates live as long as the plugin's run; another run, another engine. */
  private synchronized Engine engine() {
    PluginModules modules = Components.get(PluginModules.class);
    Plugin current = modules.plugin();
    if (engine == null || plugin != current) {
      plugin = current;
      Set<String> methods = new java.util.HashSet<>();
      modules.all(Allowlist.class).forEach(list -> methods.addAll(list.methods()));
      engine = new Engine(current.key(), current::resource, MethodRule.allowlist(methods));
    }
    return engine;
  }

  private static boolean fromPlugin(String name) {
    PluginModules modules = Components.find(PluginModules.class);
    return modules != null && modules.enabled() && modules.plugin().resource(name) != null;
  }

  private static @Nullable URL hostFile(String path) {
    return Templates.class.getClassLoader().getResource(path);
  }
}
