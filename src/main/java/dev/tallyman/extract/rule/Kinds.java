package dev.tallyman.extract.rule;
import dev.tallyman.extract.*;
import java.util.List;
public final class Kinds implements Reading { public String name(){return "kinds";} public void read(Passages p, List<Draft> d){} }
