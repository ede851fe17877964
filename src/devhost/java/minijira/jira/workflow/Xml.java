package minijira.jira.workflow;

import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** Workflow descriptors as the XML that OSWorkflow reads and writes. */
final class Xml {
  private Xml() {}

  static WorkflowDescriptor read(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return new WorkflowDescriptor(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement());
    } catch (Exception e) {
      throw new IllegalArgumentException("not a workflow: " + e.getMessage(), e);
    }
  }

  static String write(WorkflowDescriptor descriptor) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    descriptor.writeXML(out, 0);
    out.flush();
    return text.toString();
  }
}
