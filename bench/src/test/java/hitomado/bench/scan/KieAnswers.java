package hitomado.bench.scan;

import hitomado.rules.Value;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/// Apache KIE.
record KieAnswers(DMNRuntime runtime, DMNModel model) implements Answering {
    static KieAnswers of(Model model) {
        String id = model.table().id();
        Resource resource = ResourceFactory.newReaderResource(new StringReader(model.xml()), "UTF-8");
        resource.setSourcePath(id + ".dmn");
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(wrong -> new IllegalStateException("KIE refuses a model", wrong));
        DMNModel read = runtime.getModel(model.namespace(), id);
        if (read.hasErrors()) {
            throw new IllegalStateException("KIE refuses " + model.xml() + read.getMessages());
        }
        return new KieAnswers(runtime, read);
    }

    @Override
    public Value answer(Map<String, Value> facts) {
        DMNContext context = runtime.newContext();
        Answering.plain(facts).forEach(context::set);
        return Answering.value(runtime.evaluateAll(model, context)
                .getDecisionResultByName(model.getName())
                .getResult());
    }
}
