package io.roundtrip;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.roundtrip.host.Banner;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.host.web.Frame;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.Test;

/** Every door asks by itself who comes in, whatever stands before it. */
public class GuardsTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.roundtrip");

  private static final String SUDO = "com.atlassian.sal.api.websudo.WebSudoRequired";
  private static final Set<String> LEVELS =
      Set.of(
          "AdminOnly",
          "SystemAdminOnly",
          "LicensedOnly",
          "UnlicensedSiteAccess",
          "AnonymousSiteAccess",
          "UnrestrictedAccess");

  @Test
  public void what_only_jiras_administrators_may_asks_their_session_for_the_password() {
    methods()
        .that()
        .areDeclaredInClassesThat(resideInAnyPackage("io.roundtrip..rest..", "io.roundtrip..web.."))
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces()
        .should(ask(SUDO))
        .check(OURS);
  }

  @Test
  public void every_rest_method_says_who_comes_in_and_looks_again() {
    List<String> open = new ArrayList<>();
    OURS.stream()
        .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
        .flatMap(type -> type.getMethods().stream())
        .filter(
            method ->
                method.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)))
        .forEach(
            method -> {
              boolean level =
                  method.getOwner().getAnnotations().stream()
                      .anyMatch(a -> LEVELS.contains(a.getRawType().getSimpleName()));
              if (!level || !looks(method, new HashSet<>())) open.add(method.getFullName());
            });

    assertThat(open).isEmpty();
  }

  /** CVE-2022-0540: what stands before an action can be got round; the action must not care. */
  @Test
  public void an_action_called_by_itself_does_nothing_for_nobody() throws Exception {
    List<String> open = new ArrayList<>();
    int called = 0;
    for (Element action :
        Jsoup.parse(Files.readString(Path.of("atlassian-plugin.xml")), "", Parser.xmlParser())
            .select("action")) {
      Class<?> type = Class.forName(action.attr("name"));
      for (Method method : type.getMethods()) {
        if (!method.getName().matches("do[A-Z]\\w*")
            || method.getDeclaringClass() != type
            || method.isSynthetic()) continue;
        called++;
        List<Object> around = new ArrayList<>();
        JiraWebActionSupport alone = alone(type, around);
        Object result = method.invoke(alone);
        boolean touched =
            around.stream().anyMatch(one -> !mockingDetails(one).getInvocations().isEmpty());
        if (!JiraWebActionSupport.PERMISSION_VIOLATION_RESULT.equals(result) || touched)
          open.add(type.getSimpleName() + "." + method.getName() + " " + result);
      }
    }

    assertThat(open).isEmpty();
    assertThat(called).isGreaterThan(10);
  }

  private static JiraWebActionSupport alone(Class<?> type, List<Object> around) throws Exception {
    Constructor<?> made = type.getConstructors()[0];
    Object[] given =
        Arrays.stream(made.getParameterTypes())
            .map(
                wanted -> {
                  if (wanted == Frame.class) return around(nobody());
                  Object one = mock(wanted);
                  around.add(one);
                  return one;
                })
            .toArray();
    return (JiraWebActionSupport) made.newInstance(given);
  }

  private static Frame around(Access nobody) {
    return new Frame(
        nobody, mock(Banner.class), mock(Phrases.class), mock(JiraAuthenticationContext.class));
  }

  private static Access nobody() {
    return new Access(
        mock(JiraAuthenticationContext.class),
        mock(Visibility.class),
        mock(ProjectManager.class),
        mock(PermissionManager.class),
        mock(GlobalPermissionManager.class),
        new CustomerSight(
            mock(PermissionManager.class), mock(ProjectManager.class), issues -> Map.of()));
  }

  /** Whether it, or what it calls of its own class, asks {@link Access}. */
  private static boolean looks(JavaMethod method, Set<JavaMethod> seen) {
    if (!seen.add(method)) return false;
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(Access.class)
                    || call.getTargetOwner().equals(method.getOwner())
                        && call.getTarget()
                            .resolveMember()
                            .filter(one -> looks(one, seen))
                            .isPresent());
  }

  private static ArchCondition<JavaMethod> ask(String annotation) {
    return new ArchCondition<>(
        "be annotated with " + annotation + " where they ask for an administrator") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean administrators =
            method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Access.class))
                .anyMatch(
                    call ->
                        Set.of("administrator", "systemAdministrator").contains(call.getName()));
        boolean asks =
            method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
        if (administrators && !asks)
          events.add(SimpleConditionEvent.violated(method, method.getFullName()));
      }
    };
  }
}
