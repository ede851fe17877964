package minijira.plugin.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class XmlReaderTest {
  private static Xml read(String text) {
    return XmlReader.read("a.xml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  public void an_element_stands_on_the_line_where_its_tag_begins() {
    Xml root =
        read(
            "<a>\n"
                + "  <b\n"
                + "     x='1'\n"
                + "     y='2'>\n"
                + "    <c/>\n"
                + "  </b>\n"
                + "  <!-- two\n"
                + "  lines --><d/>\n"
                + "</a>");

    assertThat(root.line()).isEqualTo(1);
    assertThat(root.children().get(0).line()).isEqualTo(2);
    assertThat(root.children().get(0).children().get(0).line()).isEqualTo(5);
    assertThat(root.children().get(1).line()).isEqualTo(8);
  }

  @Test
  public void the_first_line_may_be_a_declaration() {
    Xml root = read("<?xml version=\"1.0\"?>\n\n<a><b>text <c/></b></a>");

    assertThat(root.line()).isEqualTo(3);
    assertThat(root.children().get(0).text()).isEqualTo("text");
  }

  @Test
  public void broken_xml_is_told_with_its_line() {
    assertThatThrownBy(() -> read("<a>\n<b>\n</a>"))
        .isInstanceOf(XmlReader.BadXml.class)
        .hasMessageContaining("a.xml:3");
  }

  @Test
  public void params_come_from_attribute_or_text() {
    Xml root = read("<a><param name='x' value='1'/><param name='y'>2</param></a>");

    assertThat(root.params()).containsEntry("x", "1").containsEntry("y", "2");
  }
}
