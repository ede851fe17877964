package minijira.web.velocity;

import com.atlassian.templaterenderer.RenderingException;
import java.io.StringWriter;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;

/** One Velocity runtime: where templates come from and which methods they may call. */
public final class Engine {
  static final String RULE = "minijira.methodRule";
  private final RuntimeInstance velocity = new RuntimeInstance();
  private final Arguments arguments = new Arguments();
  private final MethodRule rule;

  /**
   * @param name for messages
   * @param files gives the file of a template or null
   */
  public Engine(String name, Function<String, URL> files, MethodRule rule) {
    this.rule = rule;
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(Engine.class.getClassLoader());
    try {
      velocity.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new VelocityLog(name));
      velocity.setProperty(RuntimeConstants.RESOURCE_LOADER, "files");
      velocity.setProperty("files.resource.loader.instance", new TemplateFiles(files));
      velocity.setProperty("files.resource.loader.cache", "true");
      velocity.setProperty("files.resource.loader.modificationCheckInterval", "0");
      velocity.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, StrictUberspect.class.getName());
      velocity.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
      velocity.setProperty(RuntimeConstants.VM_LIBRARY, Macros.FILE);
      velocity.setProperty(RuntimeConstants.VM_PERM_INLINE_LOCAL, "true");
      velocity.setProperty(RuntimeConstants.RUNTIME_LOG_REFERENCE_LOG_INVALID, "false");
      velocity.setApplicationAttribute(RULE, rule);
      velocity.init();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** The template's text, or a RenderingException naming template and line. */
  public String render(String path, Map<String, Object> context) {
    return render(path, new VelocityContext(new HashMap<>(context)));
  }

  /** The same; a name that the context lacks is looked for as a getter of the target. */
  public String render(String path, Map<String, Object> context, Object target) {
    return render(path, new WithGetters(context, target, rule));
  }

  private String render(String path, VelocityContext context) {
    StringWriter out = new StringWriter();
    try {
      arguments
          .checked(path, velocity.getTemplate(path, "UTF-8"))
          .merge(prepared(path, context), out);
    } catch (VelocityException failed) {
      throw refused(path, failed);
    }
    return out.toString();
  }

  public String renderFragment(String fragment, Map<String, Object> context) {
    StringWriter out = new StringWriter();
    try {
      velocity.evaluate(
          prepared("fragment", new VelocityContext(new HashMap<>(context))),
          out,
          "fragment",
          TemplateFiles.prepared(fragment));
    } catch (VelocityException failed) {
      throw refused("fragment", failed);
    }
    return out.toString();
  }

  private static VelocityContext prepared(String path, VelocityContext context) {
    EventCartridge events = new EventCartridge();
    events.addEventHandler(new Escaping(path));
    events.attachToContext(context);
    return context;
  }

  private static RuntimeException refused(String path, VelocityException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause())
      if (cause instanceof RenderingException reason) return reason;
    return new RenderingException(path + ": " + failed.getMessage(), failed);
  }
}
