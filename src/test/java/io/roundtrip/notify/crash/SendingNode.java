package io.roundtrip.notify.crash;

import io.roundtrip.notify.news.NewsEngine;
import io.roundtrip.notify.send.ShortLease;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * One node of the crash bench, a JVM of its own: the product's engine as its own wiring makes it.
 * Says READY and how many threads send; each line that it is told is a tick of the cluster's job;
 * ends as a Jira that shuts down does when it is asked to, and when nobody holds its line any more.
 */
public final class SendingNode {
  private SendingNode() {}

  public static void main(String[] args) throws Exception {
    NewsEngine engine = wired(node -> {}).getBean(NewsEngine.class);
    Runtime.getRuntime().addShutdownHook(new Thread(engine::stop));
    engine.start();
    System.out.println("READY " + senders());
    BufferedReader line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    while (line.readLine() != null) engine.tick();
    System.exit(0);
  }

  /**
   * Only what the engine needs is made.
   *
   * @param more what this node has otherwise than {@link Surroundings} says
   */
  public static AnnotationConfigApplicationContext wired(
      Consumer<AnnotationConfigApplicationContext> more) throws ClassNotFoundException {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(
        Class.forName("io.roundtrip.notify.send.SendWiring"),
        Class.forName("io.roundtrip.notify.news.NewsWiring"),
        Surroundings.class,
        ShortLease.class);
    more.accept(context);
    context.addBeanFactoryPostProcessor(SendingNode::lazily);
    context.refresh();
    return context;
  }

  private static void lazily(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames())
      beans.getBeanDefinition(name).setLazyInit(true);
  }

  private static long senders() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("roundtrip-mail"))
        .count();
  }
}
