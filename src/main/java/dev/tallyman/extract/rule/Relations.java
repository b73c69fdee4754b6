package dev.tallyman.extract.rule;
import dev.tallyman.extract.*;
import java.util.List;
public final class Relations implements Reading { public String name(){return "relations";} public void read(Passages p, List<Draft> d){} }
