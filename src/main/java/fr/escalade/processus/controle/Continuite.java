package fr.escalade.processus.controle;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Cases wait on the elements of the former version: their ids are kept, or somebody says where these cases go. */
final class Continuite implements Regle {

    private static final Map<String, String> TYPES = Map.of(
            "userTask", "une tâche humaine",
            "serviceTask", "une étape",
            "intermediateCatchEvent", "une attente",
            "receiveTask", "une attente de message",
            "callActivity", "une procédure appelée");

    private final Lot ancien;

    Continuite(Lot ancien) {
        this.ancien = ancien;
    }

    @Override
    public String nom() {
        return "continuite";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema avant : ancien.schemas()) {
            Schema apres = lot.schema(avant.cle()).orElse(null);
            if (apres == null) {
                constats.avertir(
                        avant.fichier(),
                        avant.cle(),
                        "La procédure « " + avant.cle()
                                + " » n'est plus publiée : les dossiers qui la suivent la finiront dans leur version.");
                continue;
            }
            avant.noeuds().stream()
                    .filter(Schema::estUneAttente)
                    .forEach(attente -> verifier(attente, apres, constats));
        }
    }

    private static void verifier(FlowNode attente, Schema apres, Constats constats) {
        String id = attente.getId();
        if (!(apres.modele().getModelElementById(id) instanceof FlowNode maintenant)) {
            constats.avertir(
                    apres.fichier(),
                    id,
                    Schema.nom(attente) + " (" + id
                            + ") n'existe plus : gardez son identifiant s'il a seulement changé de"
                            + " nom ; sinon, dites à la publication où vont les dossiers qui y attendent.");
            return;
        }
        String avant = attente.getElementType().getTypeName();
        String type = maintenant.getElementType().getTypeName();
        if (!avant.equals(type)) {
            constats.erreur(
                    apres,
                    maintenant,
                    "« " + id + " » était " + TYPES.getOrDefault(avant, avant) + " et devient "
                            + TYPES.getOrDefault(type, "un élément d'une autre sorte")
                            + " : des dossiers y attendent, donnez au nouvel élément un autre identifiant.");
        }
    }
}
