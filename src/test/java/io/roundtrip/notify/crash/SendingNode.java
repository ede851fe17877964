package io.roundtrip.notify.crash;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.news.NewsEngine;
import io.roundtrip.notify.send.pace.Picks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * One node of the crash bench, a JVM of its own: the product's engine as its own wiring makes it.
 * Begins at the first line that it is told, its node's name, and says READY and how many threads
 * send; each further line is a tick of the cluster's job; ends as a Jira that shuts down does when
 * it is asked to, and when nobody holds its line any more.
 */
public final class SendingNode {
  /** Of the product's rooms those that news goes through. */
  private static final Pattern WIRING =
      Pattern.compile("\"(io\\.roundtrip\\.(notify\\.|setup\\.rate\\.|PaceDoor)[\\w.]*)\"");

  /** What Jira offers and a node alone gets no answer from. */
  private static final List<String> SILENT =
      List.of("com.atlassian.jira.cluster.ClusterMessagingService");

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private SendingNode() {}

  public static void main(String[] args) throws Exception {
    AnnotationConfigApplicationContext context = wired(node -> {});
    NewsEngine engine = context.getBean(NewsEngine.class);
    Collection<Worker> workers = context.getBeansOfType(Worker.class).values();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(workers, engine)));
    BufferedReader line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    String node = line.readLine();
    if (node == null) return;
    System.setProperty(Surroundings.NODE, node);
    engine.start();
    workers.forEach(Worker::start);
    System.out.println("READY " + Picks.AT_WORK);
    while (line.readLine() != null) engine.tick();
    System.exit(0);
  }

  /**
   * Only what the engine needs is made.
   *
   * @param more what this node has otherwise than {@link Surroundings} says
   */
  public static AnnotationConfigApplicationContext wired(
      Consumer<AnnotationConfigApplicationContext> more)
      throws ClassNotFoundException, IOException {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    Duration lease = Duration.ofMillis(Long.getLong("crash.lease"));
    Matcher wiring = WIRING.matcher(rooms());
    while (wiring.find()) context.register(Class.forName(wiring.group(1)));
    context.register(Surroundings.class);
    context.getBeanFactory().addBeanPostProcessor(new ShortLease(lease));
    SILENT.forEach(name -> known(name).ifPresent(type -> silent(context, type)));
    more.accept(context);
    context.addBeanFactoryPostProcessor(SendingNode::lazily);
    context.refresh();
    return context;
  }

  /** As Jira is told of them. */
  private static String rooms() throws IOException {
    try (InputStream list =
        SendingNode.class.getResourceAsStream("/META-INF/spring/roundtrip.xml")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static <T> void silent(AnnotationConfigApplicationContext context, Class<T> type) {
    context.registerBean(type, () -> Surroundings.answering(type, Map.of()));
  }

  private static Optional<Class<?>> known(String name) {
    try {
      return Optional.of(Class.forName(name));
    } catch (ClassNotFoundException absent) {
      return Optional.empty();
    }
  }

  private static void lazily(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames())
      beans.getBeanDefinition(name).setLazyInit(true);
  }

  private static void stop(Collection<Worker> workers, NewsEngine engine) {
    workers.forEach(worker -> worker.stop(PATIENCE));
    engine.stop();
  }
}
