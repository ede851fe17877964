package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.Test;

/**
 * A bare {@code null} given to Jira compiles against our contract and may be ambiguous against the
 * true artefact, which has overloads that the contract leaves out. With its type said it never is.
 */
public class NullArgumentsTest {
  @Test
  public void a_null_given_to_jira_says_its_type() throws IOException {
    assertThat(bareNulls(sources(Path.of("src/main/java")))).isEmpty();
  }

  @Test
  public void the_rule_notices() throws IOException {
    Path file = Files.createTempDirectory("nulls").resolve("Calls.java");
    Files.writeString(
        file,
        """
        class Calls {
          Object bare(com.atlassian.jira.config.IssueTypeManager types) {
            return types.createIssueType("a", "b", null);
          }
          Object said(com.atlassian.jira.config.IssueTypeManager types) {
            return types.createIssueType("a", "b", (Long) null);
          }
          Object made() {
            return new com.atlassian.jira.issue.label.Label(null, (Long) null, "a");
          }
          Object ours() {
            return String.valueOf((Object) null) + java.util.Objects.requireNonNullElse(null, "");
          }
        }
        """);

    assertThat(bareNulls(List.of(file)))
        .containsExactly("Calls.java:3 createIssueType", "Calls.java:9 Label");
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static List<String> bareNulls(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problem -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      for (CompilationUnitTree unit : units)
        new Nulls(Trees.instance(task), found).scan(unit, null);
    }
    return found;
  }

  private static final class Nulls extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<String> found;

    Nulls(Trees trees, List<String> found) {
      this.trees = trees;
      this.found = found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      look(call, call.getArguments());
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void nothing) {
      look(call, call.getArguments());
      return super.visitNewClass(call, nothing);
    }

    private void look(Tree call, List<? extends ExpressionTree> arguments) {
      if (arguments.stream().noneMatch(argument -> argument.getKind() == Tree.Kind.NULL_LITERAL))
        return;
      Element called = trees.getElement(getCurrentPath());
      assertThat(called).as(call.toString()).isNotNull();
      Element owner = called.getEnclosingElement();
      if (owner.toString().startsWith("com.atlassian.")) found.add(place(call, called, owner));
    }

    private String place(Tree call, Element called, Element owner) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      long at = trees.getSourcePositions().getStartPosition(unit, call);
      String name = called.getSimpleName().toString();
      return Path.of(unit.getSourceFile().getName()).getFileName()
          + ":"
          + unit.getLineMap().getLineNumber(at)
          + " "
          + (name.equals("<init>") ? owner.getSimpleName() : name);
    }
  }
}
