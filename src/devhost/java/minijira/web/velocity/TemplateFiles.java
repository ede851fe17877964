package minijira.web.velocity;

import com.atlassian.templaterenderer.RenderingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Templates from one place; they are never looked for elsewhere. */
final class TemplateFiles extends ResourceLoader {
  private static final Pattern ENABLE = Pattern.compile("#enable_html_escaping\\(\\)");
  private static final String DISABLE = "#disable_html_escaping";
  private final Function<String, URL> files;

  TemplateFiles(Function<String, URL> files) {
    this.files = files;
  }

  /** Escaping is always on here; asking for less is refused. */
  static String prepared(String template) {
    if (template.contains(DISABLE))
      throw new RenderingException(DISABLE + "() is refused: escape in the template");
    return ENABLE.matcher(template).replaceAll("");
  }

  @Override
  public void init(ExtendedProperties configuration) {}

  @Override
  public InputStream getResourceStream(String path) {
    URL file =
        path.equals(Macros.FILE)
            ? TemplateFiles.class.getResource("/" + path)
            : files.apply(path.startsWith("/") ? path.substring(1) : path);
    if (file == null) throw new ResourceNotFoundException("there is no template " + path);
    try (InputStream in = file.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ByteArrayInputStream(prepared(text).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ResourceNotFoundException(path, e);
    }
  }

  @Override
  public boolean isSourceModified(Resource resource) {
    return false;
  }

  @Override
  public long getLastModified(Resource resource) {
    return 0;
  }
}
