package fr.escalade.processus.controle;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A human task has a group, a due date and a form, and a way on when nobody does it. */
final class TachesHumaines implements Regle {

    @Override
    public String nom() {
        return "taches";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            for (UserTask tache : schema.elements(UserTask.class)) {
                verifier(lot, schema, tache, constats);
            }
        }
    }

    private static void verifier(Lot lot, Schema schema, UserTask tache, Constats constats) {
        String nom = "La tâche " + Schema.nom(tache);
        if (!Vocabulaire.estUnGroupe(String.valueOf(tache.getCamundaCandidateGroups()))) {
            constats.erreur(
                    schema, tache, nom + " n'a pas de groupe connu : choisissez " + Vocabulaire.groupesEnClair() + ".");
        }
        String echeance = tache.getCamundaDueDate();
        if (Attente.lire(echeance).isEmpty() && !Vocabulaire.estUneEcheance(String.valueOf(echeance))) {
            constats.erreur(
                    schema, tache, nom + " n'a pas d'échéance lisible : écrivez par exemple P2J (2 jours ouvrés).");
        }
        String formulaire = tache.getCamundaFormRef();
        if (formulaire == null || !lot.formulaires().containsKey(formulaire)) {
            constats.erreur(
                    schema,
                    tache,
                    nom
                            + (formulaire == null
                                    ? " n'a pas de formulaire"
                                    : " demande le formulaire « " + formulaire + " », qui n'existe pas")
                            + " : choisissez-en un, dans forms/taches.");
        }
        if (formulaire != null && !"deployment".equals(tache.getCamundaFormRefBinding())) {
            constats.erreur(
                    schema,
                    tache,
                    nom + " pourrait prendre le formulaire d'une autre version : choisissez la liaison (« Binding »)"
                            + " « deployment ».");
        }
        if (schema.attaches(tache).stream().noneMatch(evenement -> Schema.minuterie(evenement) != null)) {
            constats.erreur(
                    schema,
                    tache,
                    nom
                            + " bloquerait le dossier si personne ne la fait : attachez-lui une minuterie qui passe outre, ou qui"
                            + " alerte quelqu'un.");
        }
    }
}
