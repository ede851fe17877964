package io.roundtrip.host.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.JiraApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import minijira.node.Components;
import org.junit.Test;

public class FingerPrintTest {
  /** Jira's classes but for the one that knows it; ours is loaded anew. */
  private static final class OtherLine extends ClassLoader {
    OtherLine() {
      super(FingerPrint.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.equals(JiraApplicationContext.class.getName()))
        throw new ClassNotFoundException(name);
      if (!name.equals(FingerPrint.class.getName())) return super.loadClass(name, resolve);
      try (InputStream in = FingerPrint.class.getResourceAsStream("FingerPrint.class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  public void it_is_jiras() {
    JiraApplicationContext jira = () -> "print";
    Components.add(JiraApplicationContext.class, jira);

    assertThat(FingerPrint.ofThisJira()).contains("print");
  }

  @Test
  public void a_jira_without_one_sends_all_the_same() throws Exception {
    Class<?> there = new OtherLine().loadClass(FingerPrint.class.getName());

    assertThat(there.getMethod("ofThisJira").invoke(null)).isEqualTo(Optional.empty());
  }
}
