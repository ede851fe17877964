package minijira.web.velocity;

import com.atlassian.templaterenderer.RenderingException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * A reference inside a quoted text is escaped where it stands and once more with what becomes of
 * the text: {@code $view.of("$value")} turns an ampersand into nonsense. So it is refused.
 */
final class Arguments {
  private final Set<String> fine = ConcurrentHashMap.newKeySet();

  Template checked(String path, Template template) {
    if (template.getData() instanceof Node whole && !fine.contains(path)) {
      check(path, whole);
      fine.add(path);
    }
    return template;
  }

  private static void check(String path, Node node) {
    if (node instanceof ASTStringLiteral text && refers(text.literal()))
      throw new RenderingException(
          "template %s line %d: %s is escaped twice: pass the reference without the quotes"
              .formatted(path, text.getLine(), text.literal()));
    for (int i = 0; i < node.jjtGetNumChildren(); i++) check(path, node.jjtGetChild(i));
  }

  private static boolean refers(String literal) {
    return literal.startsWith("\"") && literal.contains("$");
  }
}
