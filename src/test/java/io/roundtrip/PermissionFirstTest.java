package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.junit.Test;

/** At every door who asks is known before what is sent is read. */
public class PermissionFirstTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.roundtrip");

  @Test
  public void access_is_asked_before_a_body_is_read() {
    List<JavaMethod> doors =
        OURS.stream()
            .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> reads(method) < Integer.MAX_VALUE && takesBody(method))
            .toList();

    assertThat(doors).hasSizeGreaterThan(15);
    assertThat(doors)
        .filteredOn(door -> asks(door) >= reads(door))
        .extracting(JavaMethod::getFullName)
        .isEmpty();
  }

  private static boolean takesBody(JavaMethod method) {
    return !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PRIVATE)
        && method.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(InputStream.class));
  }

  private static int asks(JavaMethod method) {
    return first(method, Access.class);
  }

  private static int reads(JavaMethod method) {
    return first(method, JsonBody.class);
  }

  /** The line that calls it, or a method of the same class that does; none = the largest number. */
  private static int first(JavaMethod method, Class<?> wanted) {
    Predicate<JavaMethodCall> direct = call -> call.getTargetOwner().isEquivalentTo(wanted);
    Predicate<JavaMethodCall> behind =
        call ->
            call.getTargetOwner().equals(method.getOwner())
                && !call.getName().equals(method.getName())
                && call.getTarget()
                    .resolveMember()
                    .filter(own -> first((JavaMethod) own, wanted) < Integer.MAX_VALUE)
                    .isPresent();
    return method.getMethodCallsFromSelf().stream()
        .filter(direct.or(behind))
        .mapToInt(JavaMethodCall::getLineNumber)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
