<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>something that Lutrin needs is missing: {what}</source>
        <translation>il manque quelque chose à Lutrin&#x202f;: {what}</translation>
    </message>
    <message>
        <source>not understood: {words}</source>
        <translation>incompris&#x202f;: {words}</translation>
    </message>
    <message>
        <source>a dossier goes into a file: -o FILE</source>
        <translation>un dossier s’écrit dans un fichier&#x202f;: -o FILE</translation>
    </message>
    <message>
        <source>a dossier is one of {forms}</source>
        <translation>un dossier s’écrit en {forms}</translation>
    </message>
    <message>
        <source>a PDF is made of a dossier: --dossier</source>
        <translation>un PDF se fait d’un dossier&#x202f;: --dossier</translation>
    </message>
    <message>
        <source>--json tells of a file: with -o - the notes themselves are the answer</source>
        <translation>--json parle d’un fichier&#x202f;: avec -o -, la réponse, ce sont les notes elles-mêmes</translation>
    </message>
    <message>
        <source>Read a resource centre&apos;s notes offline. Without a command, opens the window.</source>
        <translation>Lire hors ligne les notes d’un centre de ressources. Sans commande, ouvre la fenêtre.</translation>
    </message>
    <message>
        <source>say the version</source>
        <translation>dire la version</translation>
    </message>
    <message>
        <source>answer with JSON</source>
        <translation>répondre en JSON</translation>
    </message>
    <message>
        <source>the library&apos;s folder (or set the variable LUTRIN_LIBRARY)</source>
        <translation>le dossier de la bibliothèque (ou la variable LUTRIN_LIBRARY)</translation>
    </message>
    <message>
        <source>bring in files and folders</source>
        <translation>importer des fichiers et des dossiers</translation>
    </message>
    <message>
        <source>a folder or a file</source>
        <translation>un dossier ou un fichier</translation>
    </message>
    <message>
        <source>write notes or their references into a file</source>
        <translation>écrire des notes ou leurs références dans un fichier</translation>
    </message>
    <message>
        <source>Write notes, whole or as references, into one file: what a search finds, else your favourites, else a shelf; all notes, where nothing is asked for. A file that is there is replaced, and that is said.</source>
        <translation>Écrire des notes, entières ou en références, dans un seul fichier&#x202f;: ce qu’une recherche trouve, ou vos favoris, ou une étagère&#x202f;; toutes les notes, si rien n’est demandé. Un fichier déjà là est remplacé, et la réponse le dit.</translation>
    </message>
    <message>
        <source>what is written</source>
        <translation>ce qui est écrit</translation>
    </message>
    <message>
        <source>where to; - writes to standard output, an EPUB excepted</source>
        <translation>où&#x202f;; - écrit sur la sortie standard, sauf un EPUB</translation>
    </message>
    <message>
        <source>with a list of annexes, the references, and the documents that are here in a folder beside it: as html, markdown, pdf or epub</source>
        <translation>avec la liste des annexes, les références, et à côté un dossier avec les documents téléchargés&#x202f;: en html, markdown, pdf ou epub</translation>
    </message>
    <message>
        <source>what stands on this shelf</source>
        <translation>ce qui est sur cette étagère</translation>
    </message>
    <message>
        <source>what heads the whole</source>
        <translation>le titre de l’ensemble</translation>
    </message>
    <message>
        <source>of the words around the notes</source>
        <translation>la langue des mots autour des notes</translation>
    </message>
    <message>
        <source>the note&apos;s key, or any spelling of its address</source>
        <translation>la clé de la note, ou son adresse, quelle qu’en soit l’écriture</translation>
    </message>
    <message>
        <source>read one note</source>
        <translation>lire une note</translation>
    </message>
    <message>
        <source>how it is written</source>
        <translation>la forme de la réponse</translation>
    </message>
    <message>
        <source>with its transcripts, or else the texts of its documents</source>
        <translation>avec ses transcriptions ou, sinon, le texte de ses documents</translation>
    </message>
    <message>
        <source>what you marked, its shelves, and moving it</source>
        <translation>vos favoris, leurs étagères, et de quoi les déplacer</translation>
    </message>
    <message>
        <source>every mark, the newest first</source>
        <translation>tous les favoris, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>mark a note</source>
        <translation>mettre une note en favori</translation>
    </message>
    <message>
        <source>put it there; {names} makes both</source>
        <translation>la ranger là&#x202f;; {names} crée les deux</translation>
    </message>
    <message>
        <source>mark one of its documents</source>
        <translation>mettre en favori un de ses documents</translation>
    </message>
    <message>
        <source>mark a page of that document</source>
        <translation>mettre en favori une page de ce document</translation>
    </message>
    <message>
        <source>take the mark away</source>
        <translation>retirer le favori</translation>
    </message>
    <message>
        <source>take it off this shelf; it stays marked</source>
        <translation>l’ôter de cette étagère&#x202f;; la note reste en favori</translation>
    </message>
    <message>
        <source>every shelf, with its count</source>
        <translation>toutes les étagères, avec leur nombre de notes</translation>
    </message>
    <message>
        <source>take a shelf away</source>
        <translation>supprimer une étagère</translation>
    </message>
    <message>
        <source>the words you coloured; first those that are lost</source>
        <translation>les surlignages&#x202f;; d’abord ceux qui sont perdus</translation>
    </message>
    <message>
        <source>of this note alone</source>
        <translation>de cette note seulement</translation>
    </message>
    <message>
        <source>write it into a file: .json holds all, .html, .md and .csv are for others</source>
        <translation>les écrire dans un fichier&#x202f;: .json contient tout&#x202f;; .html, .md et .csv sont pour d’autres programmes</translation>
    </message>
    <message>
        <source>take in such a file, a browser&apos;s bookmarks, wallabag, Pocket or Zotero</source>
        <translation>reprendre un tel fichier, les marque-pages d’un navigateur, ou ce qu’exportent wallabag, Pocket ou Zotero</translation>
    </message>
    <message>
        <source>take in another favourites.db</source>
        <translation>fusionner avec un autre favourites.db</translation>
    </message>
    <message>
        <source>which file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <source>keep searches by name</source>
        <translation>garder des recherches sous un nom</translation>
    </message>
    <message>
        <source>each with how many notes it finds</source>
        <translation>chacune avec le nombre de notes qu’elle trouve</translation>
    </message>
    <message>
        <source>keep a search line under a name</source>
        <translation>garder une recherche sous un nom</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>son nom</translation>
    </message>
    <message>
        <source>as the search line has it</source>
        <translation>telle qu’on la tape dans la fenêtre</translation>
    </message>
    <message>
        <source>take a search away</source>
        <translation>supprimer une recherche</translation>
    </message>
    <message>
        <source>arrange terms; the notes stay as they are</source>
        <translation>ranger les termes&#x202f;; les notes restent comme elles sont</translation>
    </message>
    <message>
        <source>every term that was arranged</source>
        <translation>tous les termes que vous avez rangés</translation>
    </message>
    <message>
        <source>let a term be the same as another</source>
        <translation>faire d’un terme le même qu’un autre</translation>
    </message>
    <message>
        <source>put a term under broader ones; without any, at the top</source>
        <translation>placer un terme sous d’autres, plus larges&#x202f;; tout en haut, si aucun n’est nommé</translation>
    </message>
    <message>
        <source>leave a term as its source has it</source>
        <translation>laisser un terme comme dans sa source</translation>
    </message>
    <message>
        <source>type, theme, territory…</source>
        <translation>type, theme, territory…</translation>
    </message>
    <message>
        <source>the term</source>
        <translation>le terme</translation>
    </message>
    <message>
        <source>the other term</source>
        <translation>l’autre terme</translation>
    </message>
    <message>
        <source>copies of favourites.db: list, make, bring back</source>
        <translation>les sauvegardes de favourites.db&#x202f;: les lister, en faire une, la restaurer</translation>
    </message>
    <message>
        <source>every sound copy, the newest first</source>
        <translation>toutes les sauvegardes en bon état, de la plus récente à la plus ancienne</translation>
    </message>
    <message>
        <source>make one</source>
        <translation>en faire une</translation>
    </message>
    <message>
        <source>let all be as in this copy; what is there is kept beside it</source>
        <translation>tout remettre comme dans cette sauvegarde&#x202f;; ce qui est là est gardé à côté</translation>
    </message>
    <message>
        <source>put a favourites.db aside that is damaged, and go on with an empty one</source>
        <translation>mettre de côté un favourites.db endommagé, et repartir d’un fichier vide</translation>
    </message>
    <message>
        <source>fetch the notes&apos; documents</source>
        <translation>télécharger les documents des notes</translation>
    </message>
    <message>
        <source>of every note</source>
        <translation>de toutes les notes</translation>
    </message>
    <message>
        <source>is the library sound?</source>
        <translation>vérifier si la bibliothèque est en bon état</translation>
    </message>
    <message>
        <source>make library.db and search/ anew from notes/</source>
        <translation>refaire library.db et search/ à partir de notes/</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>en bon état</translation>
    </message>
    <message>
        <source>lutrin backup --list says which copies there are, --restore brings one back</source>
        <translation>lutrin backup --list dit quelles sauvegardes il y a, --restore en restaure une</translation>
    </message>
    <message>
        <source>lutrin download --all fetches damaged documents anew</source>
        <translation>lutrin download --all télécharge à nouveau les documents endommagés</translation>
    </message>
    <message>
        <source>lutrin check --repair makes library.db and search/ anew from notes/</source>
        <translation>lutrin check --repair refait library.db et search/ à partir de notes/</translation>
    </message>
    <message>
        <source>missing:</source>
        <translation>manquant&#x202f;:</translation>
    </message>
    <message>
        <source>damaged:</source>
        <translation>endommagé&#x202f;:</translation>
    </message>
    <message>
        <source>not made by Lutrin:</source>
        <translation>pas de Lutrin&#x202f;:</translation>
    </message>
    <message>
        <source>made by another version of Lutrin:</source>
        <translation>d’une autre version de Lutrin&#x202f;:</translation>
    </message>
    <message>
        <source>with rows that lead nowhere:</source>
        <translation>avec des lignes qui ne mènent nulle part&#x202f;:</translation>
    </message>
    <message>
        <source>damaged, so that search fails:</source>
        <translation>endommagé, la recherche ne marche plus&#x202f;:</translation>
    </message>
    <message>
        <source>behind the notes:</source>
        <translation>en retard sur les notes&#x202f;:</translation>
    </message>
    <message>
        <source>with another number of notes than the library:</source>
        <translation>n’a pas autant de notes que la bibliothèque&#x202f;:</translation>
    </message>
    <message>
        <source>the file of a note is missing:</source>
        <translation>le fichier d’une note manque&#x202f;:</translation>
    </message>
    <message>
        <source>the file of a note has changed:</source>
        <translation>le fichier d’une note a changé&#x202f;:</translation>
    </message>
    <message>
        <source>not in the library:</source>
        <translation>absent de la bibliothèque&#x202f;:</translation>
    </message>
    <message>
        <source>damaged document:</source>
        <translation>document endommagé&#x202f;:</translation>
    </message>
    <message>
        <source>the answer cannot be written: {why}</source>
        <translation>impossible d’écrire la réponse&#x202f;: {why}</translation>
    </message>
    <message>
        <source>this should not have happened: {bug}</source>
        <translation>cela n’aurait pas dû arriver&#x202f;: {bug}</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>Diapositive {number}</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Feuille {number}</translation>
    </message>
    <message>
        <source>here: {name}: {what}</source>
        <translation>téléchargé&#x202f;: {name}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>absent: {name}: {what}</source>
        <translation>absent&#x202f;: {name}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>damaged: {name}: {what}</source>
        <translation>endommagé&#x202f;: {name}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>{name}: {line}</source>
        <translation>{name}&#x202f;: {line}</translation>
    </message>
    <message>
        <source>no note goes by {key}</source>
        <translation>aucune note ne répond au nom de {key}</translation>
    </message>
    <message>
        <source>the facet {facet} has no term {name}</source>
        <translation>la facette {facet} n’a pas de terme {name}</translation>
    </message>
    <message>
        <source>no sound copy goes by {name}</source>
        <translation>aucune sauvegarde en bon état ne s’appelle {name}</translation>
    </message>
    <message>
        <source>no shelf, or more than one, goes by {name}</source>
        <translation>aucune étagère, ou plusieurs, ne s’appellent {name}</translation>
    </message>
    <message>
        <source>no document of {key} goes by {name}</source>
        <translation>aucun document de {key} ne s’appelle {name}</translation>
    </message>
    <message>
        <source>no saved search goes by {name}</source>
        <translation>aucune recherche enregistrée ne s’appelle {name}</translation>
    </message>
    <message>
        <source>there is no library in {path}: import notes into it first</source>
        <translation>il n’y a pas de bibliothèque dans {path}&#x202f;: importez-y d’abord des notes</translation>
    </message>
    <message>
        <source>{path} is damaged: lutrin check --repair makes it anew from the notes</source>
        <translation>{path} est endommagé&#x202f;: lutrin check --repair le refait à partir des notes</translation>
    </message>
    <message>
        <source>{path} is damaged</source>
        <translation>{path} est endommagé</translation>
    </message>
    <message>
        <source>{path} is gone</source>
        <translation>{path} a disparu</translation>
    </message>
    <message>
        <source>another program is using it: try again when it is done</source>
        <translation>un autre programme s’en sert&#x202f;: réessayez quand il aura fini</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>this is not a text</source>
        <translation>ce n’est pas un texte</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>il ne peut pas être lu</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>trop volumineux</translation>
    </message>
    <message>
        <source>reading it failed</source>
        <translation>sa lecture a échoué</translation>
    </message>
    <message>
        <source>it leads out of the folder</source>
        <translation>il mène hors du dossier</translation>
    </message>
    <message>
        <source>the encoding was guessed</source>
        <translation>l’encodage a été deviné</translation>
    </message>
    <message>
        <source>its front matter cannot be read: it was kept as text</source>
        <translation>son en-tête est illisible&#x202f;: il a été laissé dans le texte</translation>
    </message>
    <message>
        <source>no title: one was derived from the text</source>
        <translation>pas de titre&#x202f;: il a été tiré du texte</translation>
    </message>
    <message>
        <source>no source address: known by its file name</source>
        <translation>pas d’adresse&#x202f;: le nom du fichier la remplace</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>another file of this import has the same address; the newer one was kept</source>
        <translation>un autre fichier de cet import a la même adresse&#x202f;; le plus récent a été gardé</translation>
    </message>
    <message>
        <source>too long or too deep in places: simplified</source>
        <translation>trop long ou trop complexe par endroits&#x202f;: simplifié</translation>
    </message>
    <message>
        <source>the server cannot be reached: check the connection and try again</source>
        <translation>le serveur est injoignable&#x202f;: vérifiez la connexion et réessayez</translation>
    </message>
    <message>
        <source>its address is not known</source>
        <translation>son adresse n’est pas connue</translation>
    </message>
    <message>
        <source>only http and https addresses are fetched</source>
        <translation>seules les adresses en http et en https sont téléchargées</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not valid</source>
        <translation>le certificat du serveur n’est pas valide</translation>
    </message>
    <message>
        <source>the server stopped answering: try again later</source>
        <translation>le serveur ne répond plus&#x202f;: réessayez plus tard</translation>
    </message>
    <message>
        <source>the server no longer has this document</source>
        <translation>le serveur n’a plus ce document</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>le serveur a refusé</translation>
    </message>
    <message>
        <source>the server sent it in an encoding that was not asked for</source>
        <translation>le serveur l’a envoyé sous une forme qui n’était pas demandée</translation>
    </message>
    <message>
        <source>it did not arrive whole: try again</source>
        <translation>il n’est pas arrivé entier&#x202f;: réessayez</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>the server wants to be left alone for so many seconds: try again then</source>
        <translation>le serveur demande d’attendre ce nombre de secondes&#x202f;: réessayez ensuite</translation>
    </message>
    <message>
        <source>its source has another version by now</source>
        <translation>la source en a maintenant une autre version</translation>
    </message>
    <message>
        <source>it had changed at the source: it was fetched anew</source>
        <translation>il avait changé à la source&#x202f;: il a été repris en entier</translation>
    </message>
    <message>
        <source>only PDFs, pictures and office documents are opened</source>
        <translation>seuls les PDF, les images et les documents de bureau sont ouverts</translation>
    </message>
    <message>
        <source>what arrived is not a PDF</source>
        <translation>ce qui est arrivé n’est pas un PDF</translation>
    </message>
    <message>
        <source>this PDF is damaged</source>
        <translation>ce PDF est endommagé</translation>
    </message>
    <message>
        <source>this PDF asks for a password</source>
        <translation>ce PDF demande un mot de passe</translation>
    </message>
    <message>
        <source>this format is not known</source>
        <translation>ce format n’est pas connu</translation>
    </message>
    <message>
        <source>the disk is full: free some space and try again</source>
        <translation>le disque est plein&#x202f;: libérez de la place et réessayez</translation>
    </message>
    <message>
        <source>this folder cannot be written to</source>
        <translation>il est impossible d’écrire dans ce dossier</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>il n’existe pas</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>another import is running: try again when it is done</source>
        <translation>un autre import est en cours&#x202f;: réessayez quand il sera fini</translation>
    </message>
    <message>
        <source>Lutrin did not make this file</source>
        <translation>ce fichier n’est pas de Lutrin</translation>
    </message>
    <message>
        <source>it was made by an older version of Lutrin</source>
        <translation>il vient d’une version plus ancienne de Lutrin</translation>
    </message>
    <message>
        <source>it was made by a newer version of Lutrin</source>
        <translation>il vient d’une version plus récente de Lutrin</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>impossible de l’écrire</translation>
    </message>
    <message>
        <source>the library&apos;s own folder is not written to: choose another folder</source>
        <translation>rien ne s’écrit dans le dossier de la bibliothèque&#x202f;: choisissez-en un autre</translation>
    </message>
    <message>
        <source>documents beside it: {folder}</source>
        <translation>documents à côté&#x202f;: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n written to {file}, in the place of the file that was there</source>
        <translation>
            <numerusform>%n élément écrit dans {file}, à la place du fichier qui était là</numerusform>
            <numerusform>%n éléments écrits dans {file}, à la place du fichier qui était là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written to {file}</source>
        <translation>
            <numerusform>%n élément écrit dans {file}</numerusform>
            <numerusform>%n éléments écrits dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>an EPUB goes into a file: -o FILE</source>
        <translation>un EPUB s’écrit dans un fichier&#x202f;: -o FILE</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) side by side with yours</source>
        <translation>
            <numerusform>%n remarque à côté de la vôtre</numerusform>
            <numerusform>%n remarques à côté des vôtres</numerusform>
        </translation>
    </message>
    <message>
        <source>no note here: {address}</source>
        <translation>aucune note ici&#x202f;: {address}</translation>
    </message>
    <message>
        <source>try {spelling} for {word}: {notes}</source>
        <translation>essayer {spelling} au lieu de {word}&#x202f;: {notes}</translation>
    </message>
    <message>
        <source>without {dropped}: {notes}</source>
        <translation>sans {dropped}&#x202f;: {notes}</translation>
    </message>
    <message numerus="yes">
        <source>%n in the note</source>
        <translation>
            <numerusform>%n fois dans la note</numerusform>
            <numerusform>%n fois dans la note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in your remark</source>
        <translation>
            <numerusform>%n fois dans votre remarque</numerusform>
            <numerusform>%n fois dans votre remarque</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in transcript {number}</source>
        <translation>
            <numerusform>%n fois dans la transcription {number}</numerusform>
            <numerusform>%n fois dans la transcription {number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in document {number}</source>
        <translation>
            <numerusform>%n fois dans le document {number}</numerusform>
            <numerusform>%n fois dans le document {number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the transcript</source>
        <translation>
            <numerusform>%n fois dans la transcription</numerusform>
            <numerusform>%n fois dans la transcription</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the document</source>
        <translation>
            <numerusform>%n fois dans le document</numerusform>
            <numerusform>%n fois dans le document</numerusform>
        </translation>
    </message>
    <message>
        <source>{text}: p. {pages}</source>
        <translation>{text}&#x202f;: p. {pages}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>library: {folder}</source>
        <translation>bibliothèque&#x202f;: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message>
        <source>not read: {path}: {why}</source>
        <translation>non lu&#x202f;: {path}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>notice: {path}: {why}</source>
        <translation>à savoir&#x202f;: {path}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>sans type</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>{asked}: also {others} (quotes look for exactly what they hold)</source>
        <translation>{asked}&#x202f;: aussi {others} (entre guillemets, rien d’autre n’est cherché)</translation>
    </message>
    <message>
        <source>nothing is marked</source>
        <translation>aucun favori</translation>
    </message>
    <message>
        <source>{document}, page {number}</source>
        <translation>{document}, page {number}</translation>
    </message>
    <message>
        <source>there is no shelf</source>
        <translation>aucune étagère</translation>
    </message>
    <message>
        <source>lost in {title}</source>
        <translation>perdu dans {title}</translation>
    </message>
    <message>
        <source>{colour}: {quote}</source>
        <translation>{colour}&#x202f;: {quote}</translation>
    </message>
    <message>
        <source>nearest: {quote}</source>
        <translation>le plus proche&#x202f;: {quote}</translation>
    </message>
    <message>
        <source>nothing is highlighted</source>
        <translation>aucun surlignage</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>jaune</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rose</translation>
    </message>
    <message>
        <source>without {term}</source>
        <translation>sans {term}</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>favoris</translation>
    </message>
    <message>
        <source>{search}: {asked} ({count})</source>
        <translation>{search}&#x202f;: {asked} ({count})</translation>
    </message>
    <message>
        <source>no search is saved</source>
        <translation>aucune recherche enregistrée</translation>
    </message>
    <message>
        <source>no term is arranged</source>
        <translation>aucun terme rangé</translation>
    </message>
    <message>
        <source>there is no copy</source>
        <translation>aucune sauvegarde</translation>
    </message>
    <message numerus="yes">
        <source>%n favourite(s)</source>
        <translation>
            <numerusform>%n favori</numerusform>
            <numerusform>%n favoris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>%n recherche enregistrée</numerusform>
            <numerusform>%n recherches enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arranged term(s)</source>
        <translation>
            <numerusform>%n terme rangé</numerusform>
            <numerusform>%n termes rangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) read</source>
        <translation>
            <numerusform>%n note lue</numerusform>
            <numerusform>%n notes lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelf(s)</source>
        <translation>
            <numerusform>%n étagère</numerusform>
            <numerusform>%n étagères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) to read</source>
        <translation>
            <numerusform>%n note à lire</numerusform>
            <numerusform>%n notes à lire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n surlignage</numerusform>
            <numerusform>%n surlignages</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing in it</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>{facet}: {name} is the same as {other}</source>
        <translation>{facet}&#x202f;: {name} est le même terme que {other}</translation>
    </message>
    <message>
        <source>{facet}: {name} is under {above}</source>
        <translation>{facet}&#x202f;: {name} est sous {above}</translation>
    </message>
    <message>
        <source>{facet}: {name} is at the top</source>
        <translation>{facet}&#x202f;: {name} est tout en haut</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>utilisation&#x202f;:</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>arguments</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options</translation>
    </message>
    <message>
        <source>say what can be said here</source>
        <translation>dire ce qui peut s’écrire ici</translation>
    </message>
    <message>
        <source>{wrong} (see {command} --help)</source>
        <translation>{wrong} (voir {command} --help)</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>il manque&#x202f;: {names}</translation>
    </message>
    <message>
        <source>one of these is required: {names}</source>
        <translation>il faut l’un de ceux-ci&#x202f;: {names}</translation>
    </message>
    <message>
        <source>argument {name}: invalid choice: {given} (choose from {choices})</source>
        <translation>{name}&#x202f;: {given} n’est pas l’un de ceux-ci&#x202f;: {choices}</translation>
    </message>
    <message>
        <source>argument {name}: expected a value</source>
        <translation>{name}&#x202f;: il manque une valeur</translation>
    </message>
    <message>
        <source>argument {name}: not allowed with argument {other}</source>
        <translation>{name} ne va pas avec {other}</translation>
    </message>
    <message>
        <source>argument {name}: takes no value, and has {value}</source>
        <translation>{name} ne prend pas de valeur, et en a une&#x202f;: {value}</translation>
    </message>
    <message>
        <source>argument {name}: {why}</source>
        <translation>{name}&#x202f;: {why}</translation>
    </message>
    <message>
        <source>find notes</source>
        <translation>trouver des notes</translation>
    </message>
    <message>
        <source>at most so many notes; {count} else</source>
        <translation>au plus tant de notes&#x202f;; {count} sinon</translation>
    </message>
    <message>
        <source>with the count of every term</source>
        <translation>avec le nombre de notes de chaque terme</translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation>ce qui est cherché</translation>
    </message>
    <message>
        <source>only this type; several widen the search</source>
        <translation>ce type seulement&#x202f;; plusieurs élargissent la recherche</translation>
    </message>
    <message>
        <source>only this theme</source>
        <translation>cette thématique seulement</translation>
    </message>
    <message>
        <source>only this territory</source>
        <translation>ce territoire seulement</translation>
    </message>
    <message>
        <source>only this year</source>
        <translation>cette année seulement</translation>
    </message>
    <message>
        <source>only what is marked</source>
        <translation>les favoris seulement</translation>
    </message>
    <message>
        <source>what a saved search asks for</source>
        <translation>ce que demande une recherche enregistrée</translation>
    </message>
    <message>
        <source>by relevance where words are asked for, else the newest first</source>
        <translation>par pertinence si des mots sont cherchés, sinon les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Find notes. In WORDS, as in the search line of the window:</source>
        <translation>Trouver des notes. Dans WORDS, comme dans la recherche de la fenêtre&#x202f;:</translation>
    </message>
    <message>
        <source>Anything else is plain words, and so is all that stands after --.</source>
        <translation>Tout le reste est fait de mots ordinaires, comme tout ce qui suit --.</translation>
    </message>
    <message>
        <source>two words</source>
        <translation>deux mots</translation>
    </message>
    <message>
        <source>word</source>
        <translation>mot</translation>
    </message>
    <message>
        <source>word word</source>
        <translation>mot mot</translation>
    </message>
    <message>
        <source>every word must occur, in any form</source>
        <translation>tous les mots, sous n’importe quelle forme</translation>
    </message>
    <message>
        <source>a phrase</source>
        <translation>une expression</translation>
    </message>
    <message>
        <source>must not occur</source>
        <translation>sans ce mot</translation>
    </message>
    <message>
        <source>start*</source>
        <translation>début*</translation>
    </message>
    <message>
        <source>may go on</source>
        <translation>les mots qui commencent ainsi</translation>
    </message>
    <message>
        <source>word OR word</source>
        <translation>mot OU mot</translation>
    </message>
    <message>
        <source>either of them</source>
        <translation>l’un ou l’autre</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>thème</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>territory</source>
        <translation>territoire</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>a term, a year, a word of the title: {examples}</source>
        <translation>un terme, une année, un mot du titre&#x202f;: {examples}</translation>
    </message>
    <message>
        <source>has</source>
        <translation>a</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>transcription</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favori</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non-lu</translation>
    </message>
    <message>
        <source>what a note has or is</source>
        <translation>ce qu’une note a ou est</translation>
    </message>
    <message>
        <source>not a number of notes: {text}</source>
        <translation>ce n’est pas un nombre de notes&#x202f;: {text}</translation>
    </message>
    <message>
        <source>not a number of a page: {text}</source>
        <translation>ce n’est pas un numéro de page&#x202f;: {text}</translation>
    </message>
    <message>
        <source>no path</source>
        <translation>aucun chemin</translation>
    </message>
    <message>
        <source>there was nothing to import: notes are text, Markdown or HTML files</source>
        <translation>il n’y avait rien à importer&#x202f;: les notes sont des fichiers de texte, Markdown ou HTML</translation>
    </message>
    <message>
        <source>fetch nothing: ask whether the sources of those that are here have newer ones</source>
        <translation>ne rien télécharger&#x202f;: demander si les sources de ceux qui sont là en ont de plus récents</translation>
    </message>
    <message>
        <source>the same, and fetch the newer versions</source>
        <translation>de même, et télécharger les versions plus récentes</translation>
    </message>
    <message>
        <source>same: {name}: {what}</source>
        <translation>inchangé&#x202f;: {name}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>changed: {name}: {what}</source>
        <translation>modifié&#x202f;: {name}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>gone: {name}: {what}</source>
        <translation>disparu&#x202f;: {name}&#x202f;: {what}</translation>
    </message>
    <message>
        <source>unknown: {name}: {what}</source>
        <translation>inconnu&#x202f;: {name}&#x202f;: {what}</translation>
    </message>
</context>
<context>
    <name>AcronymLines</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import a fol&amp;der…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Open a library…</source>
        <translation>&amp;Ouvrir une bibliothèque…</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>&amp;Nouvelle bibliothèque…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Search the notes</source>
        <translation>&amp;Rechercher dans les notes</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>&amp;Enregistrer cette recherche…</translation>
    </message>
    <message>
        <source>&amp;Next place found</source>
        <translation>Passage &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous place found</source>
        <translation>Passage &amp;précédent</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Pré&amp;férences…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Panneau latéral</translation>
    </message>
    <message>
        <source>&amp;Downloads</source>
        <translation>&amp;Téléchargements</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>A&amp;grandir le texte</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Réduire le texte</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Taille &amp;habituelle du texte</translation>
    </message>
    <message>
        <source>Dar&amp;k colours</source>
        <translation>Couleurs &amp;sombres</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Mettre en favori</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Marquer comme &amp;lu</translation>
    </message>
    <message>
        <source>Show or hide the &amp;transcripts</source>
        <translation>Afficher ou masquer les &amp;transcriptions</translation>
    </message>
    <message>
        <source>&amp;Download the documents</source>
        <translation>Télé&amp;charger les documents</translation>
    </message>
    <message>
        <source>&amp;Open the document</source>
        <translation>&amp;Ouvrir le document</translation>
    </message>
    <message>
        <source>Open the document in &amp;another program</source>
        <translation>Ouvrir dans une &amp;autre application</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>&amp;Next note</source>
        <translation>Note &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous note</source>
        <translation>Note &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;All notes</source>
        <translation>&amp;Toutes les notes</translation>
    </message>
    <message>
        <source>&amp;Favourites</source>
        <translation>&amp;Favoris</translation>
    </message>
    <message>
        <source>Ne&amp;xt part of the window</source>
        <translation>Partie sui&amp;vante de la fenêtre</translation>
    </message>
    <message>
        <source>P&amp;revious part of the window</source>
        <translation>Partie précéde&amp;nte de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>C&amp;ontents of the page…</source>
        <translation>So&amp;mmaire de la page…</translation>
    </message>
    <message>
        <source>&amp;Links of the page…</source>
        <translation>Li&amp;ens de la page…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Lutrin</source>
        <translation>À &amp;propos de Lutrin</translation>
    </message>
    <message>
        <source>&amp;Copies of your favourites…</source>
        <translation>&amp;Sauvegardes des favoris…</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Avan&amp;cer</translation>
    </message>
    <message>
        <source>Arranged &amp;terms…</source>
        <translation>Termes ran&amp;gés…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>What you took a&amp;way…</source>
        <translation>Élé&amp;ments retirés…</translation>
    </message>
    <message>
        <source>To r&amp;ead</source>
        <translation>À l&amp;ire</translation>
    </message>
    <message>
        <source>On &amp;shelves…</source>
        <translation>Sur des &amp;étagères…</translation>
    </message>
    <message>
        <source>&amp;Work offline</source>
        <translation>&amp;Travailler hors ligne</translation>
    </message>
    <message>
        <source>Ma&amp;ke the notes found available offline…</source>
        <translation>Rendre les notes trouvées disponibles &amp;hors ligne…</translation>
    </message>
    <message>
        <source>Make the who&amp;le library available offline…</source>
        <translation>Rendre toute la &amp;bibliothèque disponible hors ligne…</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>&amp;Remarque</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Pa&amp;lette de commandes…</translation>
    </message>
    <message>
        <source>&amp;Print the note…</source>
        <translation>I&amp;mprimer la note…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the note as PDF…</source>
        <translation>Enre&amp;gistrer la note en PDF…</translation>
    </message>
    <message>
        <source>&amp;Find in the page…</source>
        <translation>Chercher &amp;dans la page…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Co&amp;pier en texte</translation>
    </message>
    <message>
        <source>Copy as &amp;HTML</source>
        <translation>Copier en &amp;HTML</translation>
    </message>
    <message>
        <source>Copy as Mar&amp;kdown</source>
        <translation>Copier en Mar&amp;kdown</translation>
    </message>
    <message>
        <source>&amp;Three panes</source>
        <translation>Trois &amp;volets</translation>
    </message>
    <message>
        <source>L&amp;ist and page</source>
        <translation>&amp;Liste et page</translation>
    </message>
    <message>
        <source>&amp;Reading only</source>
        <translation>Pag&amp;e seule</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Copy w&amp;ith the reference</source>
        <translation>Copier avec la ré&amp;férence</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Vue d’ensem&amp;ble</translation>
    </message>
    <message>
        <source>Favou&amp;rites</source>
        <translation>Favo&amp;ris</translation>
    </message>
    <message>
        <source>&amp;Import favourites…</source>
        <translation>&amp;Importer des favoris…</translation>
    </message>
    <message>
        <source>&amp;Merge another computer&apos;s favourites…</source>
        <translation>&amp;Fusionner les favoris d’un autre ordinateur…</translation>
    </message>
    <message>
        <source>&amp;Export your favourites…</source>
        <translation>&amp;Exporter vos favoris…</translation>
    </message>
    <message>
        <source>High&amp;light the words</source>
        <translation>S&amp;urligner les mots</translation>
    </message>
    <message>
        <source>Acron&amp;yms of the page…</source>
        <translation>Si&amp;gles de la page…</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation>&amp;Onglets</translation>
    </message>
    <message>
        <source>&amp;Open in a new tab</source>
        <translation>&amp;Ouvrir dans un nouvel onglet</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>&amp;Fermer l’onglet</translation>
    </message>
    <message>
        <source>&amp;Reopen the closed tab</source>
        <translation>&amp;Rouvrir l’onglet fermé</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>Onglet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>Onglet &amp;précédent</translation>
    </message>
    <message>
        <source>Check all documents for newer ver&amp;sions…</source>
        <translation>Chercher des &amp;versions plus récentes de tous les documents…</translation>
    </message>
    <message>
        <source>Check the documents for newer &amp;versions…</source>
        <translation>Chercher des &amp;versions plus récentes des documents…</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>S&amp;urlignages</translation>
    </message>
    <message>
        <source>Read aloud, or &amp;pause</source>
        <translation>Lire à voix haute, ou faire une pau&amp;se</translation>
    </message>
    <message>
        <source>Stop readin&amp;g aloud</source>
        <translation>Arrêter la lecture à voi&amp;x haute</translation>
    </message>
</context>
<context>
    <name>AddressQuestion</name>
    <message>
        <source>Open in the browser?</source>
        <translation>Ouvrir dans le navigateur&#x202f;?</translation>
    </message>
    <message>
        <source>This address is outside Lutrin, on the network:</source>
        <translation>Cette adresse est en dehors de Lutrin, sur Internet&#x202f;:</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>AloudBar</name>
    <message>
        <source>Reading aloud</source>
        <translation>Lecture à voix haute</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Phrase précédente</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Phrase suivante</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>Vitesse de la voix</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Arrêter la lecture à voix haute</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Reprendre la lecture</translation>
    </message>
    <message>
        <source>Very slow</source>
        <translation>Très lente</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lente</translation>
    </message>
    <message>
        <source>Usual speed</source>
        <translation>Vitesse habituelle</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Very quick</source>
        <translation>Très rapide</translation>
    </message>
</context>
<context>
    <name>AloudDisplay</name>
    <message>
        <source>The voice broke off. Reading aloud may be begun again.</source>
        <translation>La voix s’est interrompue. La lecture à voix haute peut être relancée.</translation>
    </message>
    <message>
        <source>This system has no voice to read with. These packages bring one: %1</source>
        <translation>Ce système n’a pas de voix pour lire. Ces paquets en apportent une&#xa0;: %1</translation>
    </message>
    <message>
        <source>This system has no voice to read with. Its settings for speech add one.</source>
        <translation>Ce système n’a pas de voix pour lire. Ses réglages de synthèse vocale en ajoutent une.</translation>
    </message>
</context>
<context>
    <name>AlsoLine</name>
    <message>
        <source>Look for exactly what is written</source>
        <translation>Chercher exactement ce qui est écrit</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1: also %2</source>
        <translation>%1&#xa0;: aussi %2</translation>
    </message>
</context>
<context>
    <name>AroundWriter</name>
    <message numerus="yes">
        <source>Cites %Ln note(s)</source>
        <translation>
            <numerusform>Cite %Ln note</numerusform>
            <numerusform>Cite %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cited by %Ln note(s)</source>
        <translation>
            <numerusform>Citée par %Ln note</numerusform>
            <numerusform>Citée par %Ln notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Related notes</source>
        <translation>À lire aussi</translation>
    </message>
    <message>
        <source>The way here</source>
        <translation>Le chemin jusqu’ici</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Tout afficher (%Ln)</numerusform>
            <numerusform>Tout afficher (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrangedTerms</name>
    <message>
        <source>Arranged terms</source>
        <translation>Termes rangés</translation>
    </message>
    <message>
        <source>As the source has it</source>
        <translation>Comme dans la source</translation>
    </message>
    <message>
        <source>All as the source has them</source>
        <translation>Tous comme dans la source</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The notes themselves keep what their source says.</source>
        <translation>Les notes elles-mêmes gardent ce que dit leur source.</translation>
    </message>
    <message>
        <source>No term is arranged. A right click on a term lets it stand for another one, or puts it under a broader one.</source>
        <translation>Aucun terme n’est rangé. Un clic droit sur un terme permet de l’assimiler à un autre, ou de le placer sous un terme plus large.</translation>
    </message>
    <message>
        <source>{term} is the same as {other}</source>
        <translation>{term} est identique à {other}</translation>
    </message>
    <message>
        <source>{term} stands under {other}</source>
        <translation>{term} se range sous {other}</translation>
    </message>
    <message>
        <source>{term} stands at the top</source>
        <translation>{term} se range au premier niveau</translation>
    </message>
</context>
<context>
    <name>ArrangementDisplay</name>
    <message>
        <source>Which term is the same as “%1”? Its notes will stand there, too.</source>
        <translation>À quel terme «&#x202f;%1&#x202f;» est-il identique&#x202f;? Ses notes s’y rangeront aussi.</translation>
    </message>
    <message>
        <source>Same as another term</source>
        <translation>Identique à un autre terme</translation>
    </message>
    <message>
        <source>Which term does “%1” stand under?</source>
        <translation>Sous quel terme se range «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Put under another term</source>
        <translation>Placer sous un autre terme</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Open in another program</source>
        <translation>Ouvrir dans une autre application</translation>
    </message>
    <message>
        <source>More for this document</source>
        <translation>Autres actions pour ce document</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Enregistrer une copie sous…</translation>
    </message>
    <message>
        <source>Hide transcript</source>
        <translation>Masquer la transcription</translation>
    </message>
    <message>
        <source>Show transcript</source>
        <translation>Afficher la transcription</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>The page gives no address for this document.</source>
        <translation>La page ne donne pas l’adresse de ce document.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Size: {size}</source>
        <translation>Poids&#x202f;: {size}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Télécharger à nouveau</translation>
    </message>
    <message>
        <source>Favourite ✓</source>
        <translation>Favoris ✓</translation>
    </message>
    <message>
        <source>Favourite +</source>
        <translation>Favoris +</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>{action}: {name}</source>
        <translation>{action}&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Fetch the newer version</source>
        <translation>Télécharger la version plus récente</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Copies of your favourites</source>
        <translation>Sauvegardes des favoris</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Repartir de zéro</translation>
    </message>
    <message>
        <source>The file that cannot be opened is put aside, not removed</source>
        <translation>Le fichier qui ne s’ouvre pas est mis de côté, il n’est pas supprimé</translation>
    </message>
    <message>
        <source>A copy is made when a library opens and closes, every half hour if something changed, and before anything that changes much. What is there now is kept as a copy, too, when another one is brought back.</source>
        <translation>Une sauvegarde est faite à l’ouverture et à la fermeture de la bibliothèque, toutes les demi-heures si quelque chose a changé, et avant tout changement important. L’état actuel est sauvegardé lui aussi avant qu’un autre soit restauré.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>when the library opened</source>
        <translation>à l’ouverture</translation>
    </message>
    <message>
        <source>when it closed</source>
        <translation>à la fermeture</translation>
    </message>
    <message>
        <source>after changes</source>
        <translation>après des changements</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>à la demande</translation>
    </message>
    <message>
        <source>before a new version</source>
        <translation>avant une nouvelle version</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>avant une réparation</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>avant une fusion</translation>
    </message>
    <message>
        <source>before a copy came back</source>
        <translation>avant une restauration</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Counting the documents…</source>
        <translation>Comptage des documents…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Fetch the newer versions</source>
        <translation>Télécharger les versions plus récentes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check for newer versions</source>
        <translation>Chercher des versions plus récentes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 of %2 asked</source>
        <translation>%1 vérifiés sur %2</translation>
    </message>
    <message>
        <source>None of its documents is here: there is nothing to check.</source>
        <translation>Aucun de ces documents n’est ici&#xa0;: il n’y a rien à vérifier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) here</source>
        <translation>
            <numerusform>%Ln document ici</numerusform>
            <numerusform>%Ln documents ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) to ask</source>
        <translation>
            <numerusform>%Ln serveur à interroger</numerusform>
            <numerusform>%Ln serveurs à interroger</numerusform>
        </translation>
    </message>
    <message>
        <source>Each source is asked whether it has another version. Nothing is downloaded, and every request is listed.</source>
        <translation>Chaque source dit si elle a une autre version. Rien n’est téléchargé, et chaque requête est inscrite dans la liste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) newer at the source</source>
        <translation>
            <numerusform>%Ln document plus récent à la source</numerusform>
            <numerusform>%Ln documents plus récents à la source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) the same</source>
        <translation>
            <numerusform>%Ln document inchangé</numerusform>
            <numerusform>%Ln documents inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) no longer at the source</source>
        <translation>
            <numerusform>%Ln document n’est plus à la source</numerusform>
            <numerusform>%Ln documents ne sont plus à la source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) that could not be checked</source>
        <translation>
            <numerusform>%Ln document n’a pas pu être vérifié</numerusform>
            <numerusform>%Ln documents n’ont pas pu être vérifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <translation>Rien n’a été demandé.</translation>
    </message>
    <message>
        <source>Asking the sources</source>
        <translation>Interrogation des sources</translation>
    </message>
    <message>
        <source>You are working offline: nothing is asked.</source>
        <translation>Vous travaillez hors ligne&#xa0;: rien n’est demandé.</translation>
    </message>
</context>
<context>
    <name>CheckDisplay</name>
    <message>
        <source>The whole library</source>
        <translation>Toute la bibliothèque</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message numerus="yes">
        <source>Clear all %Ln</source>
        <translation>
            <numerusform>Tout retirer (%Ln)</numerusform>
            <numerusform>Tout retirer (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>Show all notes again</source>
        <translation>Afficher de nouveau toutes les notes</translation>
    </message>
</context>
<context>
    <name>ColourNames</name>
    <message>
        <source>Yellow, plain line</source>
        <translation>Jaune, trait plein</translation>
    </message>
    <message>
        <source>Green, dashed line</source>
        <translation>Vert, tirets</translation>
    </message>
    <message>
        <source>Blue, dotted line</source>
        <translation>Bleu, pointillés</translation>
    </message>
    <message>
        <source>Pink, wavy line</source>
        <translation>Rose, vaguelettes</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Rien ne s’appelle «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Find an action, a term or the title of a note</source>
        <translation>Une action, une thématique ou un territoire, le titre d’une note</translation>
    </message>
    <message>
        <source>What is called so</source>
        <translation>Ce qui porte ce nom</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>How the search may go on</source>
        <translation>Suites possibles de la recherche</translation>
    </message>
</context>
<context>
    <name>CompletionModel</name>
    <message>
        <source>a type</source>
        <translation>un type</translation>
    </message>
    <message>
        <source>a theme</source>
        <translation>un thème</translation>
    </message>
    <message>
        <source>a territory</source>
        <translation>un territoire</translation>
    </message>
    <message>
        <source>words of the title</source>
        <translation>des mots du titre</translation>
    </message>
    <message>
        <source>pdf, transcript</source>
        <translation>pdf, transcription</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favori</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentDisplay</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>The page says %1, the document has %2.</source>
        <translation>La page annonce&#x202f;%1, le document pèse&#x202f;%2.</translation>
    </message>
    <message>
        <source>{reason} Trying again…</source>
        <translation>{reason} Nouvel essai…</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>%1%</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Newer at the source</source>
        <translation>Plus récent à la source</translation>
    </message>
    <message>
        <source>%1 of %2 here</source>
        <translation>%1 sur %2 ici</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>document on its way, %1 per cent</source>
        <translation>document en cours d’arrivée, %1 pour cent</translation>
    </message>
    <message>
        <source>document waiting for its turn</source>
        <translation>document en attente de son tour</translation>
    </message>
    <message>
        <source>download of the document failed</source>
        <translation>téléchargement du document échoué</translation>
    </message>
    <message>
        <source>download of the document paused</source>
        <translation>téléchargement du document en pause</translation>
    </message>
    <message>
        <source>document damaged</source>
        <translation>document endommagé</translation>
    </message>
    <message>
        <source>document downloaded, newer at the source</source>
        <translation>document téléchargé, plus récent à la source</translation>
    </message>
    <message>
        <source>document downloaded</source>
        <translation>document téléchargé</translation>
    </message>
    <message>
        <source>%1 of %2 documents downloaded</source>
        <translation>%1 documents téléchargés sur %2</translation>
    </message>
</context>
<context>
    <name>DocumentWriter</name>
    <message>
        <source>This document asks for a password: what it says cannot be searched.</source>
        <translation>Ce document demande un mot de passe&#x202f;: on ne peut pas chercher dans son texte.</translation>
    </message>
    <message>
        <source>What this document says could not be read.</source>
        <translation>Le texte de ce document n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>This PDF holds nothing but pictures: there is no text to search.</source>
        <translation>Ce PDF ne contient que des images&#x202f;: il n’y a pas de texte où chercher.</translation>
    </message>
    <message>
        <source>There is no text in this document.</source>
        <translation>Il n’y a pas de texte dans ce document.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words of %1: the whole document</source>
        <translation>
            <numerusform>%Ln mot sur %1&#x202f;: le document entier</numerusform>
            <numerusform>%Ln mots sur %1&#x202f;: le document entier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words of %1: an excerpt</source>
        <translation>
            <numerusform>%Ln mot sur %1&#x202f;: un extrait</numerusform>
            <numerusform>%Ln mots sur %1&#x202f;: un extrait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words that are not those of the document, which has %1</source>
        <translation>
            <numerusform>%Ln mot qui n’est pas du document, lequel en compte %1</numerusform>
            <numerusform>%Ln mots qui ne sont pas ceux du document, lequel en compte %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of the PDF</source>
        <translation>Texte du PDF</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>The rest of the document could not be read.</source>
        <translation>La suite du document n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>This page could not be read.</source>
        <translation>Cette page n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>Show this page of the PDF</source>
        <translation>Montrer cette page du PDF</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>Diapositive %1</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Feuille %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>pages %1 to %2</source>
        <translation>pages %1 à %2</translation>
    </message>
    <message>
        <source>Read beside the PDF</source>
        <translation>Lire à côté du PDF</translation>
    </message>
</context>
<context>
    <name>DownloadsDisplay</name>
    <message>
        <source>The notes found</source>
        <translation>Les notes trouvées</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Toute la bibliothèque</translation>
    </message>
</context>
<context>
    <name>DownloadsList</name>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>DownloadsModel</name>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} sur {whole}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>encore %Ln s</numerusform>
            <numerusform>encore %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>encore %Ln min</numerusform>
            <numerusform>encore %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>encore %Ln h</numerusform>
            <numerusform>encore %Ln h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadsPanel</name>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message>
        <source>Nothing yet: the documents that you download show here.</source>
        <translation>Rien pour l’instant&#x202f;: les documents que vous téléchargez s’affichent ici.</translation>
    </message>
    <message>
        <source>Clear what has ended</source>
        <translation>Effacer les téléchargements terminés</translation>
    </message>
    <message>
        <source>Close the downloads</source>
        <translation>Fermer les téléchargements</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Resume all, and try again what failed</source>
        <translation>Tout reprendre, et réessayer ce qui a échoué</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>What was asked of the network</source>
        <translation>Ce qui a été demandé au réseau</translation>
    </message>
    <message>
        <source>Working offline: nothing is asked of the network</source>
        <translation>Hors ligne&#x202f;: rien n’est demandé au réseau</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n en pause</numerusform>
            <numerusform>%n en pause</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} to come</source>
        <translation>reste {size}</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>There is no note in this library yet</source>
        <translation>Cette bibliothèque ne contient encore aucune note</translation>
    </message>
    <message>
        <source>Bring in the pages that you saved, or notes in Markdown, text or HTML: choose files or a folder, or drop them on the window. They are copied, and stay where they are.</source>
        <translation>Apportez-y les pages que vous avez enregistrées, ou des notes en Markdown, en texte ou en HTML&#xa0;: choisissez des fichiers ou un dossier, ou déposez-les sur la fenêtre. Ils sont copiés, et restent où ils sont.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>No favourites yet</source>
        <translation>Pas encore de favoris</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Import files or a folder, or drop them on the window.</source>
        <translation>Importez des fichiers ou un dossier, ou déposez-les sur la fenêtre.</translation>
    </message>
    <message>
        <source>This library is empty</source>
        <translation>Cette bibliothèque est vide</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>No note speaks of “%1”.</source>
        <translation>Aucune note ne parle de «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>No note is there.</source>
        <translation>Il n’y a aucune note ici.</translation>
    </message>
    <message>
        <source>No note speaks of “%1” and stands under %2.</source>
        <translation>Aucune note ne parle de «&#x202f;%1&#x202f;» avec ces filtres&#x202f;:&#x202f;%2.</translation>
    </message>
    <message>
        <source>No note stands under all of this: %2.</source>
        <translation>Aucune note ne répond à tous ces filtres&#x202f;:&#x202f;%2.</translation>
    </message>
    <message>
        <source>Drop a filter?</source>
        <translation>Retirer un filtre&#x202f;?</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Essayez avec moins de mots, ou avec d’autres.</translation>
    </message>
    <message>
        <source>No note answers “%1” and stands under %2.</source>
        <translation>Aucune note ne répond à «&#x202f;%1&#x202f;» avec ces filtres&#x202f;:&#x202f;%2.</translation>
    </message>
    <message>
        <source>No note answers “%1”.</source>
        <translation>Aucune note ne répond à «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Afficher toutes les notes</translation>
    </message>
    <message>
        <source>Click the star of a note, or press Ctrl+D while you read it.</source>
        <translation>Cliquez sur l’étoile d’une note, ou appuyez sur Ctrl+D pendant que vous la lisez.</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Your favourites</source>
        <translation>Vos favoris</translation>
    </message>
    <message>
        <source>Shelf: %1</source>
        <translation>Étagère&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) chosen in the list</source>
        <translation>
            <numerusform>%Ln note choisie dans la liste</numerusform>
            <numerusform>%Ln notes choisies dans la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>The open note: %1</source>
        <translation>La note ouverte&#xa0;: %1</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Toutes les notes</translation>
    </message>
    <message>
        <source>The notes found</source>
        <translation>Les notes trouvées</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir où…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>Book for a reader (EPUB)</source>
        <translation>Livre pour liseuse (EPUB)</translation>
    </message>
    <message>
        <source>Markdown text</source>
        <translation>Texte Markdown</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)</source>
        <translation>Tableau pour tableur (CSV)</translation>
    </message>
    <message>
        <source>All that is known (JSON)</source>
        <translation>Tout ce qui est connu (JSON)</translation>
    </message>
    <message>
        <source>References: RIS</source>
        <translation>Références&#xa0;: RIS</translation>
    </message>
    <message>
        <source>References: BibTeX</source>
        <translation>Références&#xa0;: BibTeX</translation>
    </message>
    <message>
        <source>References: CSL JSON</source>
        <translation>Références&#xa0;: CSL JSON</translation>
    </message>
    <message>
        <source>Titles, dates, addresses and keywords, without the texts.</source>
        <translation>Titres, dates, adresses et mots-clés, sans les textes.</translation>
    </message>
    <message>
        <source>One page that any browser opens, with texts and transcripts.</source>
        <translation>Une seule page, qui s’ouvre dans tout navigateur, avec textes et transcriptions.</translation>
    </message>
    <message>
        <source>One chapter for each note, for reading devices and phones.</source>
        <translation>Un chapitre par note, pour liseuses et téléphones.</translation>
    </message>
    <message>
        <source>Plain text with its headings, for notebooks and editors.</source>
        <translation>Du texte simple avec ses titres, pour carnets de notes et éditeurs.</translation>
    </message>
    <message>
        <source>One line for each note, its texts in cells.</source>
        <translation>Une ligne par note, ses textes dans des cellules.</translation>
    </message>
    <message>
        <source>Every field of every note, for programs: nothing is lost.</source>
        <translation>Chaque champ de chaque note, pour d’autres programmes&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Dossier: web page (HTML)</source>
        <translation>Dossier&#xa0;: page web (HTML)</translation>
    </message>
    <message>
        <source>Dossier: PDF</source>
        <translation>Dossier&#xa0;: PDF</translation>
    </message>
    <message>
        <source>Dossier: book (EPUB)</source>
        <translation>Dossier&#xa0;: livre (EPUB)</translation>
    </message>
    <message>
        <source>Dossier: Markdown text</source>
        <translation>Dossier&#xa0;: texte Markdown</translation>
    </message>
    <message>
        <source>Notes with remarks and highlights, a list of annexes and references; the documents that are here are copied into a folder beside it.</source>
        <translation>Les notes avec remarques et passages surlignés, une liste des annexes et les références&#x202f;; les documents présents sont copiés dans un dossier à côté.</translation>
    </message>
</context>
<context>
    <name>ExportDisplay</name>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Arrêté&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Writing the notes…</source>
        <translation>Écriture des notes…</translation>
    </message>
    <message>
        <source>Writing note {done} of {count}</source>
        <translation>Écriture de la note {done} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) written to “%1”.</source>
        <translation>
            <numerusform>%Ln note écrite dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln notes écrites dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Writing page {done} of {count}</source>
        <translation>Écriture de la page {done} sur {count}</translation>
    </message>
    <message>
        <source>The documents lie beside it, in “%1”.</source>
        <translation>Les documents sont à côté, dans «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the page</source>
        <translation>Chercher dans la page</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Aucun passage</translation>
    </message>
</context>
<context>
    <name>FindLine</name>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
</context>
<context>
    <name>FoundWords</name>
    <message numerus="yes">
        <source>%Ln in the note</source>
        <translation>
            <numerusform>%Ln dans la note</numerusform>
            <numerusform>%Ln dans la note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in transcript %1</source>
        <translation>
            <numerusform>%Ln dans la transcription %1</numerusform>
            <numerusform>%Ln dans la transcription %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the transcript</source>
        <translation>
            <numerusform>%Ln dans la transcription</numerusform>
            <numerusform>%Ln dans la transcription</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: p. %2</source>
        <translation>%1&#x202f;: p. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in PDF %1</source>
        <translation>
            <numerusform>%Ln dans le PDF %1</numerusform>
            <numerusform>%Ln dans le PDF %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the PDF</source>
        <translation>
            <numerusform>%Ln dans le PDF</numerusform>
            <numerusform>%Ln dans le PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in document %1</source>
        <translation>
            <numerusform>%Ln dans le document %1</numerusform>
            <numerusform>%Ln dans le document %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the document</source>
        <translation>
            <numerusform>%Ln dans le document</numerusform>
            <numerusform>%Ln dans le document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in your remark</source>
        <translation>
            <numerusform>%Ln dans votre remarque</numerusform>
            <numerusform>%Ln dans votre remarque</numerusform>
        </translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Favourite in document %1</source>
        <translation>Favori dans le document %1</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>Notes found</source>
        <translation>Notes trouvées</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Toutes les notes</translation>
    </message>
</context>
<context>
    <name>GatheringLine</name>
    <message>
        <source>Reading the documents</source>
        <translation>Lecture des documents</translation>
    </message>
    <message>
        <source>Stop reading the documents for now</source>
        <translation>Arrêter de lire les documents pour l’instant</translation>
    </message>
    <message>
        <source>Reading the documents, to find what they say: %1 of %2</source>
        <translation>Lecture des documents, pour trouver ce qu’ils disent&#x202f;: %1 sur %2</translation>
    </message>
</context>
<context>
    <name>HelpDisplay</name>
    <message>
        <source>About Lutrin</source>
        <translation>À propos de Lutrin</translation>
    </message>
    <message>
        <source>Lutrin reads a resource centre&apos;s notes, offline and for years.</source>
        <translation>Lutrin sert à lire les notes d’un centre de ressources, hors connexion et pour longtemps.</translation>
    </message>
</context>
<context>
    <name>HighlightCard</name>
    <message>
        <source>Highlight</source>
        <translation>Surlignage</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Retirer le surlignage</translation>
    </message>
    <message>
        <source>First coloured: “%1”</source>
        <translation>Surligné d’abord&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>HighlightDelegate</name>
    <message>
        <source>Nearest: %1</source>
        <translation>Le plus près&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>HighlightDisplay</name>
    <message>
        <source>Select words in the text of the note or in a transcript, to colour them.</source>
        <translation>Sélectionnez des mots dans le texte de la note ou dans une transcription pour les surligner.</translation>
    </message>
    <message>
        <source>The highlight is removed. Undo brings it back.</source>
        <translation>Le surlignage est retiré. Annuler le fait revenir.</translation>
    </message>
    <message>
        <source>Highlight: %1</source>
        <translation>Surligner&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remark and colour…</source>
        <translation>Remarque et couleur…</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Retirer le surlignage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s) of this note have no place any more: Go &gt; Highlights lists them.</source>
        <translation>
            <numerusform>%Ln surlignage de cette note n’a plus de place dans le texte&#xa0;: voyez Aller à &gt; Surlignages.</numerusform>
            <numerusform>%Ln surlignages de cette note n’ont plus de place dans le texte&#xa0;: voyez Aller à &gt; Surlignages.</numerusform>
        </translation>
    </message>
    <message>
        <source>These words are not in the note any more.</source>
        <translation>Ces mots ne sont plus dans la note.</translation>
    </message>
    <message>
        <source>The highlight stands there now. Undo takes it back.</source>
        <translation>Le surlignage est placé là. Annuler le remet comme avant.</translation>
    </message>
</context>
<context>
    <name>HighlightRows</name>
    <message>
        <source>Without a place in the text</source>
        <translation>Sans place dans le texte</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Remarque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nearest: %1</source>
        <translation>Le plus près&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>HighlightsPanel</name>
    <message>
        <source>Highlights</source>
        <translation>Surlignages</translation>
    </message>
    <message>
        <source>Close the highlights</source>
        <translation>Fermer les surlignages</translation>
    </message>
    <message>
        <source>Highlights of this note</source>
        <translation>Surlignages de cette note</translation>
    </message>
    <message>
        <source>This note</source>
        <translation>Cette note</translation>
    </message>
    <message>
        <source>Highlights of all notes</source>
        <translation>Surlignages de toutes les notes</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Toutes les notes</translation>
    </message>
    <message>
        <source>Find in the highlights</source>
        <translation>Chercher dans les surlignages</translation>
    </message>
    <message>
        <source>List of highlights</source>
        <translation>Liste des surlignages</translation>
    </message>
    <message>
        <source>No highlight holds “%1”.</source>
        <translation>Aucun surlignage ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing is highlighted yet. Select words of a note or of a transcript, then Note &gt; Highlight the words.</source>
        <translation>Rien n’est encore surligné. Sélectionnez des mots d’une note ou d’une transcription, puis Note &gt; Surligner les mots.</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this note.</source>
        <translation>Rien n’est surligné dans cette note.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Places found</source>
        <translation>Passages trouvés</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>Page {page}</source>
        <translation>Page {page}</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Fermer le compte rendu</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>Making the library ready…</source>
        <translation>Préparation de la bibliothèque…</translation>
    </message>
    <message>
        <source>Making the search ready…</source>
        <translation>Préparation de la recherche…</translation>
    </message>
    <message>
        <source>Words in some notes are not found until it goes on, at the next start.</source>
        <translation>Les mots de certaines notes ne seront pas trouvés avant la reprise, au prochain démarrage.</translation>
    </message>
    <message>
        <source>The search is not ready</source>
        <translation>La recherche n’est pas prête</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur&#x202f;%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouvelle note</numerusform>
            <numerusform>%Ln nouvelles notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifiée</numerusform>
            <numerusform>%Ln modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln inchangée</numerusform>
            <numerusform>%Ln inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not imported</source>
        <translation>
            <numerusform>%Ln fichier non importé</numerusform>
            <numerusform>%Ln fichiers non importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s)</source>
        <translation>
            <numerusform>%Ln point à vérifier</numerusform>
            <numerusform>%Ln points à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>Import done</source>
        <translation>Importation terminée</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>Importation arrêtée</translation>
    </message>
    <message>
        <source>What is in stays in.</source>
        <translation>Ce qui est déjà importé reste dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>L’importation a échoué</translation>
    </message>
    <message>
        <source>There was nothing to import: notes are text, Markdown or HTML files.</source>
        <translation>Il n’y avait rien à importer&#x202f;: les notes sont des fichiers de texte, Markdown ou HTML.</translation>
    </message>
</context>
<context>
    <name>KeepingDisplay</name>
    <message>
        <source>Bring back a copy…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Everything is as in the copy again. What was there is kept beside it.</source>
        <translation>Tout est de nouveau comme dans la sauvegarde. L’état d’avant est gardé à côté.</translation>
    </message>
    <message>
        <source>You begin anew. What could not be opened is put aside.</source>
        <translation>Vous repartez de zéro. Ce qui ne s’ouvrait pas est mis de côté.</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>Bring back</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message numerus="yes">
        <source>%Ln favourite(s)</source>
        <translation>
            <numerusform>%Ln favori</numerusform>
            <numerusform>%Ln favoris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shelf(s)</source>
        <translation>
            <numerusform>%Ln étagère</numerusform>
            <numerusform>%Ln étagères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remarque</numerusform>
            <numerusform>%Ln remarques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to read</source>
        <translation>
            <numerusform>%Ln à lire</numerusform>
            <numerusform>%Ln à lire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved search(es)</source>
        <translation>
            <numerusform>%Ln recherche enregistrée</numerusform>
            <numerusform>%Ln recherches enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln arranged term(s)</source>
        <translation>
            <numerusform>%Ln terme arrangé</numerusform>
            <numerusform>%Ln termes arrangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) read</source>
        <translation>
            <numerusform>%Ln note lue</numerusform>
            <numerusform>%Ln notes lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln surlignage</numerusform>
            <numerusform>%Ln surlignages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press keys…</source>
        <translation>Tapez…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>{action}: {keys}, change them</source>
        <translation>{action}&#xa0;: {keys}, à changer</translation>
    </message>
</context>
<context>
    <name>KeyboardHelp</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Toutes les touches habituelles</translation>
    </message>
    <message>
        <source>{action}: back to the usual keys, {keys}</source>
        <translation>{action}&#xa0;: revenir aux touches habituelles, {keys}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 is taken already by “%2”. Press other keys, or Escape to leave it.</source>
        <translation>%1 sert déjà à «&#x202f;%2&#x202f;». Tapez d’autres touches, ou Échap pour ne rien changer.</translation>
    </message>
    <message>
        <source>%1 is needed for writing or moving about. Hold Ctrl or Alt with it, or press a key from F1 to F12.</source>
        <translation>%1 sert à écrire ou à se déplacer. Ajoutez Ctrl ou Alt, ou prenez une touche de F1 à F12.</translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation>«&#x202f;%1&#x202f;» n’a plus de touches.</translation>
    </message>
    <message>
        <source>“%1” is called up by %2 now.</source>
        <translation>«&#x202f;%1&#x202f;» se fait maintenant par %2.</translation>
    </message>
    <message>
        <source>Over a PDF they are still for “%1”.</source>
        <translation>Sur un PDF, elles servent toujours à «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”. Delete takes its keys away, Escape leaves them.</source>
        <translation>Tapez les nouvelles touches de «&#x202f;%1&#x202f;». Suppr les enlève, Échap les laisse.</translation>
    </message>
    <message>
        <source>To change the keys of an action, click on them, or press Space there.</source>
        <translation>Pour changer les touches d’une action, cliquez dessus, ou tapez Espace.</translation>
    </message>
</context>
<context>
    <name>ListHelp</name>
    <message>
        <source>In the list of notes</source>
        <translation>Dans la liste des notes</translation>
    </message>
    <message>
        <source>Go on to the page</source>
        <translation>Passer à la page</translation>
    </message>
    <message>
        <source>Open in a new tab, in front</source>
        <translation>Ouvrir dans un nouvel onglet, au premier plan</translation>
    </message>
    <message>
        <source>Open in a new tab, behind; links on the page, too</source>
        <translation>Ouvrir dans un nouvel onglet, en arrière-plan&#x202f;; un lien de la page aussi</translation>
    </message>
    <message>
        <source>middle click</source>
        <translation>clic du milieu</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong that should not have. Your marks and notes are safe.</source>
        <translation>Une erreur inattendue s’est produite. Vos favoris et vos notes sont intacts.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This note is not in the library.</source>
        <translation>Cette note n’est pas dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Notes (*.md *.markdown *.txt *.html *.htm)</source>
        <translation>Notes (*.md *.markdown *.txt *.html *.htm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Ouvrir une bibliothèque</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Nouvelle bibliothèque</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Dossier&#x202f;:</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}&#x202f;: {text}</translation>
    </message>
    <message>
        <source>The file is empty: nothing to import.</source>
        <translation>Le fichier est vide&#x202f;: il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>This is no text file: only texts and saved pages are imported.</source>
        <translation>Ce n’est pas un fichier de texte&#x202f;: seuls les textes et les pages enregistrées peuvent être importés.</translation>
    </message>
    <message>
        <source>The file cannot be read: check that you may open it.</source>
        <translation>Le fichier ne peut pas être lu&#x202f;: vérifiez que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Le fichier est trop volumineux.</translation>
    </message>
    <message>
        <source>It failed: try again.</source>
        <translation>Cela n’a pas marché&#x202f;: réessayez.</translation>
    </message>
    <message>
        <source>It leads out of the folder: import it by itself.</source>
        <translation>Le lien mène hors du dossier&#x202f;: importez ce fichier à part.</translation>
    </message>
    <message>
        <source>The encoding was guessed: check the accents.</source>
        <translation>L’encodage du texte a été deviné&#x202f;: vérifiez les accents.</translation>
    </message>
    <message>
        <source>Its front matter cannot be read: it stands in the text. Check how it is written.</source>
        <translation>Son en-tête est illisible&#x202f;: il a été laissé dans le texte. Vérifiez la façon dont il est écrit.</translation>
    </message>
    <message>
        <source>The page names no title: one was taken from its text.</source>
        <translation>La page n’indique pas de titre&#x202f;: il a été tiré du texte.</translation>
    </message>
    <message>
        <source>The page names no address: the note goes by its file&apos;s name.</source>
        <translation>La page n’indique pas son adresse&#x202f;: le nom du fichier la remplace.</translation>
    </message>
    <message>
        <source>The page names no date: the note has none.</source>
        <translation>La page n’indique pas de date&#x202f;: la note n’en a pas.</translation>
    </message>
    <message>
        <source>Another file has the same address: the newer one was kept.</source>
        <translation>Un autre fichier a la même adresse&#x202f;: le plus récent a été gardé.</translation>
    </message>
    <message>
        <source>The page is too long or too deep: some of it was simplified.</source>
        <translation>La page est trop longue ou trop complexe&#x202f;: elle a été simplifiée par endroits.</translation>
    </message>
    <message>
        <source>There is no network: try again when you are connected.</source>
        <translation>Pas de connexion&#x202f;: réessayez quand le réseau sera là.</translation>
    </message>
    <message>
        <source>The note names no address for this document.</source>
        <translation>La note n’indique pas l’adresse de ce document.</translation>
    </message>
    <message>
        <source>Only http and https addresses are fetched.</source>
        <translation>Seules les adresses en http et en https peuvent être téléchargées.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is: nothing was fetched.</source>
        <translation>Le serveur ne peut pas prouver son identité&#x202f;: rien n’a été téléchargé.</translation>
    </message>
    <message>
        <source>The server does not answer: try again later.</source>
        <translation>Le serveur ne répond pas&#x202f;: réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server has no such document any more.</source>
        <translation>Le document n’est plus sur le serveur.</translation>
    </message>
    <message>
        <source>The server refused: try again later.</source>
        <translation>Le serveur a refusé&#x202f;: réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server sent it in a form that was not asked for.</source>
        <translation>Le serveur a envoyé le document sous une forme inattendue.</translation>
    </message>
    <message>
        <source>The document came incomplete: try again.</source>
        <translation>Le document est arrivé incomplet&#x202f;: réessayez.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Only PDFs, pictures and office documents are opened: see it in its folder.</source>
        <translation>Seuls les PDF, les images et les documents de bureau sont ouverts&#x202f;: voyez-le dans son dossier.</translation>
    </message>
    <message>
        <source>What the server sent is no PDF.</source>
        <translation>Ce que le serveur a envoyé n’est pas un PDF.</translation>
    </message>
    <message>
        <source>The PDF is damaged: open it in another program, or try again.</source>
        <translation>Le PDF est abîmé&#x202f;: ouvrez-le dans une autre application, ou réessayez.</translation>
    </message>
    <message>
        <source>The PDF asks for a password: open it in another program.</source>
        <translation>Le PDF demande un mot de passe&#x202f;: ouvrez-le dans une autre application.</translation>
    </message>
    <message>
        <source>The disk is full: make room, then try again.</source>
        <translation>Le disque est plein&#x202f;: libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing may be written there: check the folder&apos;s rights.</source>
        <translation>Impossible d’écrire à cet endroit&#x202f;: vérifiez les droits du dossier.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Ce fichier ou ce dossier n’existe plus.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>Another program is using it: try again when it is done.</source>
        <translation>Une autre application s’en sert&#x202f;: réessayez quand elle aura fini.</translation>
    </message>
    <message>
        <source>It belongs to another program.</source>
        <translation>Ce fichier appartient à une autre application.</translation>
    </message>
    <message>
        <source>An older Lutrin made it: import the notes again.</source>
        <translation>Ce fichier vient d’une version plus ancienne de Lutrin&#x202f;: importez à nouveau les notes.</translation>
    </message>
    <message>
        <source>A newer Lutrin made it: update this one.</source>
        <translation>Ce fichier vient d’une version plus récente de Lutrin&#x202f;: mettez celle-ci à jour.</translation>
    </message>
    <message>
        <source>it is not written in UTF-8</source>
        <translation>il n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>it sends on from address to address</source>
        <translation>il renvoie d’adresse en adresse</translation>
    </message>
    <message>
        <source>it sent a web page</source>
        <translation>il a envoyé une page web</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>il manque la fin</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>il n’a aucune page</translation>
    </message>
    <message>
        <source>its pages have an impossible size</source>
        <translation>ses pages ont une taille impossible</translation>
    </message>
    <message>
        <source>it takes too long to open</source>
        <translation>il est trop long à ouvrir</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>il prend trop de mémoire</translation>
    </message>
    <message>
        <source>the program that looked into it crashed</source>
        <translation>son examen s’est arrêté net</translation>
    </message>
    <message>
        <source>There is no library here: choose another folder, or make one.</source>
        <translation>Il n’y a pas de bibliothèque ici&#x202f;: choisissez un autre dossier, ou créez-en une.</translation>
    </message>
    <message>
        <source>The library&apos;s file is empty: it must be rebuilt from the notes.</source>
        <translation>Le fichier de la bibliothèque est vide&#x202f;: il faut la reconstruire à partir des notes.</translation>
    </message>
    <message>
        <source>The library is damaged: it must be rebuilt from the notes.</source>
        <translation>La bibliothèque est endommagée&#x202f;: il faut la reconstruire à partir des notes.</translation>
    </message>
    <message>
        <source>An older Lutrin made it: it must be rebuilt from the notes.</source>
        <translation>La bibliothèque vient d’une version plus ancienne de Lutrin&#x202f;: il faut la reconstruire à partir des notes.</translation>
    </message>
    <message>
        <source>The library cannot be read: check that you may open it.</source>
        <translation>La bibliothèque ne peut pas être lue&#x202f;: vérifiez que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>This copy is not sound, or no longer there.</source>
        <translation>Cette sauvegarde est endommagée ou n’existe plus.</translation>
    </message>
    <message>
        <source>The file of your favourites is gone: bring back a copy.</source>
        <translation>Le fichier de vos favoris a disparu&#x202f;: restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The file of your favourites is empty: bring back a copy.</source>
        <translation>Le fichier de vos favoris est vide&#x202f;: restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The file of your favourites is damaged: bring back a copy.</source>
        <translation>Le fichier de vos favoris est endommagé&#x202f;: restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Another program wrote over the file of your favourites: bring back a copy.</source>
        <translation>Un autre programme a écrasé le fichier de vos favoris&#x202f;: restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Your favourites can be read, not changed: nothing may be written there.</source>
        <translation>Vos favoris peuvent être lus, pas modifiés&#x202f;: il est interdit d’écrire à cet endroit.</translation>
    </message>
    <message>
        <source>The disk is full: your favourites can be read, not changed.</source>
        <translation>Le disque est plein&#x202f;: vos favoris peuvent être lus, pas modifiés.</translation>
    </message>
    <message>
        <source>The file of your favourites cannot be read: check that you may open it.</source>
        <translation>Le fichier de vos favoris ne peut pas être lu&#x202f;: vérifiez que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>A newer Lutrin made it: your favourites can be read, not changed.</source>
        <translation>Il vient d’une version plus récente de Lutrin&#x202f;: vos favoris peuvent être lus, pas modifiés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>The server asks for time: resume it later.</source>
        <translation>Le serveur demande du temps&#x202f;: reprenez plus tard.</translation>
    </message>
    <message>
        <source>It had changed at the source meanwhile: it was fetched anew.</source>
        <translation>Il avait changé à la source entre-temps&#x202f;: il a été repris en entier.</translation>
    </message>
    <message>
        <source>it sent another part than the one that was missing</source>
        <translation>il a envoyé un autre morceau que celui qui manquait</translation>
    </message>
    <message>
        <source>This format is not known.</source>
        <translation>Ce format n’est pas connu.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>It cannot be written.</source>
        <translation>Impossible de l’écrire.</translation>
    </message>
    <message>
        <source>The library&apos;s own folder is not written to: choose another folder.</source>
        <translation>Rien n’est écrit dans le dossier de la bibliothèque&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Its source has another version by now: “Fetch the newer version” brings it.</source>
        <translation>La source en propose une autre version&#xa0;: «&#xa0;Télécharger la version plus récente&#xa0;» la remplace.</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Where you came from</source>
        <translation>Revenir d’où l’on vient</translation>
    </message>
    <message>
        <source>On again</source>
        <translation>Y retourner</translation>
    </message>
    <message>
        <source>One page at a time</source>
        <translation>Une page à la fois</translation>
    </message>
    <message>
        <source>Inverted colours, pictures too</source>
        <translation>Couleurs inversées, images comprises</translation>
    </message>
    <message>
        <source>Beside the note</source>
        <translation>À côté de la note</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Select the page</source>
        <translation>Sélectionner la page</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Ouvrir dans une autre application</translation>
    </message>
</context>
<context>
    <name>MovingDisplay</name>
    <message>
        <source>Favourites and bookmarks</source>
        <translation>Favoris et signets</translation>
    </message>
    <message>
        <source>Import favourites</source>
        <translation>Importer des favoris</translation>
    </message>
    <message>
        <source>Favourites of another computer</source>
        <translation>Favoris d’un autre ordinateur</translation>
    </message>
    <message>
        <source>Merge another computer&apos;s favourites</source>
        <translation>Fusionner les favoris d’un autre ordinateur</translation>
    </message>
    <message>
        <source>Export your favourites</source>
        <translation>Exporter vos favoris</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>favoris</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Your favourites are written to {name}.</source>
        <translation>Vos favoris sont écrits dans {name}.</translation>
    </message>
    <message>
        <source>Came in: {what}.</source>
        <translation>Importé&#xa0;: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed.</source>
        <translation>
            <numerusform>%Ln modifié.</numerusform>
            <numerusform>%Ln modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: what came in stays.</source>
        <translation>Arrêté&#xa0;: ce qui est importé reste.</translation>
    </message>
    <message>
        <source>What was there before is kept as a copy.</source>
        <translation>Ce qu’il y avait avant est gardé dans une sauvegarde.</translation>
    </message>
    <message>
        <source>Copies of your favourites…</source>
        <translation>Sauvegardes des favoris…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) written on both sides: both stay.</source>
        <translation>
            <numerusform>%Ln texte écrit des deux côtés&#xa0;: les deux restent.</numerusform>
            <numerusform>%Ln textes écrits des deux côtés&#xa0;: tous restent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameQuestion</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#x202f;:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This name is taken: what is called that will be replaced.</source>
        <translation>Ce nom est déjà pris&#x202f;: la recherche qui le porte sera remplacée.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>NoteCopy</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>NoteDisplay</name>
    <message>
        <source>Choose a note to read it here.</source>
        <translation>Choisissez une note pour la lire ici.</translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>dans les favoris</translation>
    </message>
</context>
<context>
    <name>NoteTable</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>NoteTabs</name>
    <message>
        <source>Open notes</source>
        <translation>Notes ouvertes</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Fermer l’onglet</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>note(s)</source>
        <translation>
            <numerusform>note</numerusform>
            <numerusform>notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>favourite(s)</source>
        <translation>
            <numerusform>favori</numerusform>
            <numerusform>favoris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note(s) new or changed since your visit of %1</source>
        <translation>
            <numerusform>note nouvelle ou modifiée depuis votre visite du %1</numerusform>
            <numerusform>notes nouvelles ou modifiées depuis votre visite du %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln document(s) offline</source>
        <translation>
            <numerusform>sur %Ln document, hors ligne</numerusform>
            <numerusform>sur %Ln documents, hors ligne</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineDialog</name>
    <message>
        <source>Counting the documents…</source>
        <translation>Décompte des documents…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make available offline</source>
        <translation>Rendre disponible hors ligne</translation>
    </message>
    <message>
        <source>The disk has only {size} left: make room first.</source>
        <translation>Il ne reste que {size} sur le disque&#x202f;: faites d’abord de la place.</translation>
    </message>
    <message>
        <source>{size} are free on the disk.</source>
        <translation>{size} libres sur le disque.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) here already</source>
        <translation>
            <numerusform>%Ln document déjà ici</numerusform>
            <numerusform>%Ln documents déjà ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Il ne manque rien.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) to download</source>
        <translation>
            <numerusform>%Ln document à télécharger</numerusform>
            <numerusform>%Ln documents à télécharger</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} in all</source>
        <translation>{size} en tout</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them of unknown size</source>
        <translation>
            <numerusform>dont %Ln de taille inconnue</numerusform>
            <numerusform>dont %Ln de taille inconnue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Overview of the library</source>
        <translation>Vue d’ensemble de la bibliothèque</translation>
    </message>
</context>
<context>
    <name>OwnExportDialog</name>
    <message>
        <source>Export your favourites</source>
        <translation>Exporter vos favoris</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You have marked and written nothing yet.</source>
        <translation>Vous n’avez encore rien marqué ni écrit.</translation>
    </message>
    <message>
        <source>&amp;Everything (JSON)</source>
        <translation>&amp;Tout (JSON)</translation>
    </message>
    <message>
        <source>To keep, or for another computer: nothing is left out.</source>
        <translation>À conserver, ou pour un autre ordinateur&#xa0;: rien n’est laissé de côté.</translation>
    </message>
    <message>
        <source>&amp;Bookmarks (HTML)</source>
        <translation>&amp;Signets (HTML)</translation>
    </message>
    <message>
        <source>For a browser; the shelves become folders.</source>
        <translation>Pour un navigateur&#x202f;; les étagères deviennent des dossiers.</translation>
    </message>
    <message>
        <source>A &amp;list (Markdown)</source>
        <translation>Une &amp;liste (Markdown)</translation>
    </message>
    <message>
        <source>A &amp;table (CSV)</source>
        <translation>Un ta&amp;bleau (CSV)</translation>
    </message>
    <message>
        <source>For a spreadsheet, or for Zotero and its like.</source>
        <translation>Pour un tableur, ou pour Zotero et ses semblables.</translation>
    </message>
    <message>
        <source>To read, to print or to send: titles, links, remarks and highlights.</source>
        <translation>À lire, à imprimer ou à envoyer&#xa0;: titres, liens, remarques et surlignages.</translation>
    </message>
</context>
<context>
    <name>PageField</name>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Page {page} sur {count}</translation>
    </message>
    <message>
        <source>Go to a page (Ctrl+L)</source>
        <translation>Aller à une page (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>PageLists</name>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>This page has no headings.</source>
        <translation>Cette page n’a pas d’intertitres.</translation>
    </message>
    <message>
        <source>Links of the page</source>
        <translation>Liens de la page</translation>
    </message>
    <message>
        <source>This page has no links.</source>
        <translation>Cette page n’a pas de liens.</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, niveau %2</translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <translation>%1, vous êtes ici</translation>
    </message>
    <message>
        <source>No acronym of this page is spelt out in the library.</source>
        <translation>Aucun sigle de cette page n’est développé dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Acronyms of the page</source>
        <translation>Sigles de la page</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>There are no words on this page, only pictures.</source>
        <translation>Cette page n’a pas de texte, seulement des images.</translation>
    </message>
    <message>
        <source>Words of page {page}</source>
        <translation>Texte de la page {page}</translation>
    </message>
</context>
<context>
    <name>PageWriter</name>
    <message>
        <source>The page gives no title: this one is taken from its text.</source>
        <translation>La page n’indique pas de titre&#x202f;: celui-ci est tiré du texte.</translation>
    </message>
    <message>
        <source>This note is too long or too intricate: it is shown simplified.</source>
        <translation>Cette note est trop longue ou trop complexe&#x202f;: elle est affichée simplifiée.</translation>
    </message>
    <message>
        <source>Published on {day}</source>
        <translation>Publié le {day}</translation>
    </message>
    <message>
        <source>Modified on {day}</source>
        <translation>Modifié le {day}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The target of this link is lost</source>
        <translation>L’adresse de ce lien est perdue</translation>
    </message>
    <message>
        <source>Show the notes under this term</source>
        <translation>Afficher les notes classées ici</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) to read</source>
        <translation>
            <numerusform>%Ln minute de lecture</numerusform>
            <numerusform>%Ln minutes de lecture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) to read</source>
        <translation>
            <numerusform>%Ln heure de lecture</numerusform>
            <numerusform>%Ln heures de lecture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below</source>
        <translation>
            <numerusform>%Ln autre plus bas</numerusform>
            <numerusform>%Ln autres plus bas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteRows</name>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PaperDisplay</name>
    <message>
        <source>Copied as text.</source>
        <translation>Copié en texte.</translation>
    </message>
    <message>
        <source>Selection copied as text.</source>
        <translation>Sélection copiée en texte.</translation>
    </message>
    <message>
        <source>Selection copied as Markdown.</source>
        <translation>Sélection copiée en Markdown.</translation>
    </message>
    <message>
        <source>Copied as Markdown.</source>
        <translation>Copié en Markdown.</translation>
    </message>
    <message>
        <source>Copied as HTML.</source>
        <translation>Copié en HTML.</translation>
    </message>
    <message>
        <source>Selection copied as HTML.</source>
        <translation>Sélection copiée en HTML.</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Enregistré sous «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is at the printer.</source>
        <translation>«&#x202f;%1&#x202f;» est à l’imprimante.</translation>
    </message>
    <message>
        <source>The printer takes nothing: check that it is there, and on.</source>
        <translation>L’imprimante ne prend rien&#x202f;: vérifiez qu’elle est là, et allumée.</translation>
    </message>
    <message>
        <source>Selection copied with its reference.</source>
        <translation>Sélection copiée avec sa référence.</translation>
    </message>
    <message>
        <source>Reference copied.</source>
        <translation>Référence copiée.</translation>
    </message>
</context>
<context>
    <name>PaperWriter</name>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
</context>
<context>
    <name>PdfBar</name>
    <message>
        <source>Back to the note (Escape)</source>
        <translation>Revenir à la note (Échap)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Réduire (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Agrandir (Ctrl++)</translation>
    </message>
    <message>
        <source>Outline, pages, places found (F4)</source>
        <translation>Plan, pages, passages trouvés (F4)</translation>
    </message>
    <message>
        <source>Find in the document (Ctrl+F)</source>
        <translation>Chercher dans le document (Ctrl+F)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Zoom: {percent}</source>
        <translation>Zoom&#x202f;: {percent}</translation>
    </message>
    <message>
        <source>Page to favourites (Ctrl+D)</source>
        <translation>Mettre la page dans les favoris (Ctrl+D)</translation>
    </message>
    <message>
        <source>Page off favourites (Ctrl+D)</source>
        <translation>Retirer la page des favoris (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>PdfCanvas</name>
    <message>
        <source>Page {page}</source>
        <translation>Page {page}</translation>
    </message>
</context>
<context>
    <name>PdfFindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>Chercher dans le document</translation>
    </message>
    <message>
        <source>Previous place found (Shift+F3)</source>
        <translation>Passage précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Next place found (F3)</source>
        <translation>Passage suivant (F3)</translation>
    </message>
    <message>
        <source>Show every place found</source>
        <translation>Afficher tous les passages trouvés</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln passage trouvé</numerusform>
            <numerusform>%Ln passages trouvés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfHelp</name>
    <message>
        <source>In a PDF</source>
        <translation>Dans un PDF</translation>
    </message>
    <message>
        <source>From link to link</source>
        <translation>D’un lien à l’autre</translation>
    </message>
    <message>
        <source>Follow the link</source>
        <translation>Suivre le lien</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Revenir à la note</translation>
    </message>
    <message>
        <source>Next page, previous page</source>
        <translation>Page suivante, page précédente</translation>
    </message>
    <message>
        <source>First page, last page</source>
        <translation>Première page, dernière page</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Aller à une page</translation>
    </message>
    <message>
        <source>Where you came from, and on again</source>
        <translation>Revenir d’où l’on vient, y retourner</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Agrandir, réduire</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>The size on paper</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Turn right, turn left</source>
        <translation>Tourner à droite, à gauche</translation>
    </message>
    <message>
        <source>One page at a time</source>
        <translation>Une page à la fois</translation>
    </message>
    <message>
        <source>Inverted colours</source>
        <translation>Couleurs inversées</translation>
    </message>
    <message>
        <source>Outline, pages, places found</source>
        <translation>Plan, pages, passages trouvés</translation>
    </message>
    <message>
        <source>Beside the note</source>
        <translation>À côté de la note</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Chercher dans le document</translation>
    </message>
    <message>
        <source>Next place, previous place</source>
        <translation>Passage suivant, précédent</translation>
    </message>
    <message>
        <source>Select by characters</source>
        <translation>Sélectionner par caractères</translation>
    </message>
    <message>
        <source>Select by lines</source>
        <translation>Sélectionner par lignes</translation>
    </message>
    <message>
        <source>Select by words</source>
        <translation>Sélectionner par mots</translation>
    </message>
    <message>
        <source>Select to the ends of the line</source>
        <translation>Sélectionner jusqu’aux bouts de la ligne</translation>
    </message>
    <message>
        <source>Select the page</source>
        <translation>Sélectionner la page</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The page to your favourites</source>
        <translation>La page dans vos favoris</translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>This document cannot be shown here.</source>
        <translation>Ce document ne peut pas être affiché ici.</translation>
    </message>
    <message>
        <source>Checking the document…</source>
        <translation>Vérification du document…</translation>
    </message>
    <message>
        <source>This document asks for a password. It is not kept.</source>
        <translation>Ce document demande un mot de passe, qui n’est pas conservé.</translation>
    </message>
    <message>
        <source>That password does not open it. Try again:</source>
        <translation>Ce mot de passe ne l’ouvre pas. Réessayer&#x202f;:</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Page {page} sur {count}</translation>
    </message>
</context>
<context>
    <name>PdfSide</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Words of the page</source>
        <translation>Texte de la page</translation>
    </message>
    <message>
        <source>This document has no outline.</source>
        <translation>Ce document n’a pas de plan.</translation>
    </message>
    <message>
        <source>Nothing found. Ctrl+F looks for words.</source>
        <translation>Rien de trouvé. Ctrl+F cherche des mots.</translation>
    </message>
</context>
<context>
    <name>PdfTrouble</name>
    <message>
        <source>Open in another program</source>
        <translation>Ouvrir dans une autre application</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation>Mot de passe du document</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>PlaceCount</name>
    <message>
        <source>Previous place found</source>
        <translation>Passage précédent</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Passage suivant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln passage trouvé</numerusform>
            <numerusform>%Ln passages trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 of %2</source>
        <translation>Passage %1 sur %2</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Find a preference</source>
        <translation>Chercher une préférence</translation>
    </message>
    <message>
        <source>No preference is called that.</source>
        <translation>Aucune préférence ne porte ce nom.</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 pixels</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 caractères</translation>
    </message>
    <message>
        <source>Usual page</source>
        <translation>Page habituelle</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Source Serif, with serifs</source>
        <translation>Source Serif, à empattements</translation>
    </message>
    <message>
        <source>Literata, as in a book</source>
        <translation>Literata, comme dans un livre</translation>
    </message>
    <message>
        <source>Inter, without serifs</source>
        <translation>Inter, sans empattements</translation>
    </message>
    <message>
        <source>OpenDyslexic, for dyslexia</source>
        <translation>OpenDyslexic, pour la dyslexie</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Interligne</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Largeur de la colonne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>While notes come in, from the next start on.</source>
        <translation>Pendant une importation, à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>Wait until I resume them</source>
        <translation>Attendent que je les reprenne</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprennent</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message>
        <source>At the next start, downloads</source>
        <translation>Au prochain démarrage, les téléchargements</translation>
    </message>
    <message>
        <source>Largest document</source>
        <translation>Plus gros document</translation>
    </message>
</context>
<context>
    <name>PrintBar</name>
    <message>
        <source>Printing page {page} of {count}</source>
        <translation>Impression de la page {page} sur {count}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Sample library</source>
        <translation>Bibliothèque d’exemple</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mes notes</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Fichier&#x202f;%1</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>Che&amp;rcher dans&#x202f;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichier&#x202f;:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Ajouter aux favoris</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoris</translation>
    </message>
</context>
<context>
    <name>RemarkEditor</name>
    <message>
        <source>Your remark</source>
        <translation>Votre remarque</translation>
    </message>
    <message>
        <source>Write your remark here. Markdown is fine.</source>
        <translation>Écrivez votre remarque ici, en Markdown si vous voulez.</translation>
    </message>
</context>
<context>
    <name>RemarkPanel</name>
    <message>
        <source>Your remark</source>
        <translation>Votre remarque</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Revenir à la page</translation>
    </message>
    <message>
        <source>Your remarks, written on two machines</source>
        <translation>Vos remarques, écrites sur deux machines</translation>
    </message>
</context>
<context>
    <name>RequestsDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What was asked of the network</source>
        <translation>Ce qui a été demandé au réseau</translation>
    </message>
    <message>
        <source>Nothing was asked of the network.</source>
        <translation>Rien n’a été demandé au réseau.</translation>
    </message>
    <message>
        <source>Lutrin asks the network for documents alone, and only when you want one; it sends no cookies and says nothing of you. These are its latest requests.</source>
        <translation>Lutrin ne demande au réseau que des documents, et seulement quand vous en voulez un&#x202f;; il n’envoie pas de cookies et ne dit rien de vous. Voici ses dernières demandes.</translation>
    </message>
</context>
<context>
    <name>RequestsModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>It came.</source>
        <translation>Reçu.</translation>
    </message>
    <message>
        <source>Sent on.</source>
        <translation>Renvoyé ailleurs.</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Sort by name</source>
        <translation>Trier par nom</translation>
    </message>
    <message>
        <source>Sort by number of notes</source>
        <translation>Trier par nombre de notes</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Seulement ce choix</translation>
    </message>
    <message>
        <source>Also this</source>
        <translation>Ajouter ce choix</translation>
    </message>
    <message>
        <source>Without this</source>
        <translation>Écarter ce choix</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Same as another term…</source>
        <translation>Identique à un autre terme…</translation>
    </message>
    <message>
        <source>Put under another term…</source>
        <translation>Placer sous un autre terme…</translation>
    </message>
    <message>
        <source>Put at the top</source>
        <translation>Placer au premier niveau</translation>
    </message>
    <message>
        <source>As the source has it</source>
        <translation>Comme dans la source</translation>
    </message>
    <message>
        <source>Make available offline…</source>
        <translation>Rendre disponible hors ligne…</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>More… (%1)</source>
        <translation>Plus… (%1)</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Toutes les notes</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Étagères</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thématiques</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>Territoires</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>%1, by number of notes</source>
        <translation>%1, par nombre de notes</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>sélectionné</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>included</source>
        <translation>inclus</translation>
    </message>
    <message>
        <source>partly picked</source>
        <translation>sélectionné en partie</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>left out with a broader term</source>
        <translation>écarté avec un terme plus large</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsPanel</name>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>Rien ici ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Chercher dans cette liste</translation>
    </message>
</context>
<context>
    <name>SearchDisplay</name>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>A saved search is called “%1” already: choose another name.</source>
        <translation>Une recherche s’appelle déjà «&#x202f;%1&#x202f;»&#x202f;: choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>In the search line</source>
        <translation>Dans la recherche</translation>
    </message>
    <message>
        <source>Every word, in any form</source>
        <translation>Tous les mots, à toutes les formes</translation>
    </message>
    <message>
        <source>school garden</source>
        <translation>jardin école</translation>
    </message>
    <message>
        <source>&quot;town council&quot;</source>
        <translation>«&#x202f;vie associative&#x202f;»</translation>
    </message>
    <message>
        <source>A word that must not occur</source>
        <translation>Un mot à écarter</translation>
    </message>
    <message>
        <source>-sport</source>
        <translation>-sport</translation>
    </message>
    <message>
        <source>Words that begin so</source>
        <translation>Les mots qui commencent ainsi</translation>
    </message>
    <message>
        <source>associa*</source>
        <translation>associa*</translation>
    </message>
    <message>
        <source>Either of two</source>
        <translation>L’un ou l’autre</translation>
    </message>
    <message>
        <source>sport OR culture</source>
        <translation>sport OU culture</translation>
    </message>
    <message>
        <source>sport</source>
        <translation>sport</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>guide</translation>
    </message>
    <message>
        <source>A theme, a type, a territory</source>
        <translation>Un thème, un type, un territoire</translation>
    </message>
    <message>
        <source>One year or several</source>
        <translation>Une année ou plusieurs</translation>
    </message>
    <message>
        <source>A word of the title</source>
        <translation>Un mot du titre</translation>
    </message>
    <message>
        <source>Among the favourites</source>
        <translation>Parmi les favoris</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>Among what you want to read</source>
        <translation>Parmi les notes à lire</translation>
    </message>
    <message>
        <source>On one of your shelves</source>
        <translation>Sur l’une de vos étagères</translation>
    </message>
    <message>
        <source>gardens</source>
        <translation>jardins</translation>
    </message>
    <message>
        <source>With a document on the disk</source>
        <translation>Avec un document sur le disque</translation>
    </message>
    <message>
        <source>A word of your remarks</source>
        <translation>Un mot de vos remarques</translation>
    </message>
    <message>
        <source>With a PDF, a transcript, a remark of yours</source>
        <translation>Avec un PDF, une transcription, une remarque de vous</translation>
    </message>
    <message>
        <source>New or changed since your last visit</source>
        <translation>Nouvelles ou modifiées depuis votre dernière visite</translation>
    </message>
    <message>
        <source>A phrase, with its little words</source>
        <translation>Une expression, petits mots compris</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Enregistrer cette recherche…</translation>
    </message>
    <message>
        <source>Search the notes and the transcripts</source>
        <translation>Rechercher dans les notes et les transcriptions</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>SearchRows</name>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Update to what is searched now</source>
        <translation>Mettre à jour avec la recherche en cours</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Favourites, or no longer</source>
        <translation>Favoris, ou plus</translation>
    </message>
    <message>
        <source>Mark as read, or as unread</source>
        <translation>Marquer comme lues, ou non lues</translation>
    </message>
    <message>
        <source>To read, or no longer</source>
        <translation>À lire, ou plus</translation>
    </message>
    <message>
        <source>On shelves…</source>
        <translation>Sur des étagères…</translation>
    </message>
    <message>
        <source>Make available offline…</source>
        <translation>Rendre disponible hors ligne…</translation>
    </message>
    <message>
        <source>Choose one note alone</source>
        <translation>Ne garder qu’une note</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) chosen</source>
        <translation>
            <numerusform>%Ln note choisie</numerusform>
            <numerusform>%Ln notes choisies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionDisplay</name>
    <message numerus="yes">
        <source>%Ln note(s) chosen</source>
        <translation>
            <numerusform>%Ln note choisie</numerusform>
            <numerusform>%Ln notes choisies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfDisplay</name>
    <message>
        <source>New shelf</source>
        <translation>Nouvelle étagère</translation>
    </message>
    <message>
        <source>Rename the shelf</source>
        <translation>Renommer l’étagère</translation>
    </message>
    <message>
        <source>The shelf “%1” is gone; its notes stay favourites.</source>
        <translation>L’étagère «&#x202f;%1&#x202f;» est retirée&#x202f;; ses notes restent des favoris.</translation>
    </message>
</context>
<context>
    <name>ShelfQuestion</name>
    <message>
        <source>On which shelves?</source>
        <translation>Sur quelles étagères&#x202f;?</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Étagères</translation>
    </message>
    <message>
        <source>&amp;New shelf:</source>
        <translation>&amp;Nouvelle étagère&#x202f;:</translation>
    </message>
    <message>
        <source>To read again</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ShelfRows</name>
    <message>
        <source>New shelf…</source>
        <translation>Nouvelle étagère…</translation>
    </message>
    <message>
        <source>New shelf inside…</source>
        <translation>Nouvelle étagère à l’intérieur…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Make a dossier…</source>
        <translation>Faire un dossier…</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Best match</source>
        <translation>Plus pertinentes</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récentes</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciennes</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>Order of the notes: %1</source>
        <translation>Ordre des notes&#x202f;:&#x202f;%1</translation>
    </message>
</context>
<context>
    <name>SpokenDisplay</name>
    <message numerus="yes">
        <source>%Ln note(s) found</source>
        <translation>
            <numerusform>%Ln note trouvée</numerusform>
            <numerusform>%Ln notes trouvées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabsDisplay</name>
    <message numerus="yes">
        <source>%Ln note(s) that stood open are no longer here: %1</source>
        <translation>
            <numerusform>%Ln note qui était ouverte n’est plus dans la bibliothèque&#xa0;: %1</numerusform>
            <numerusform>%Ln notes qui étaient ouvertes ne sont plus dans la bibliothèque&#xa0;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>Import favourites</source>
        <translation>Importer des favoris</translation>
    </message>
    <message>
        <source>Pages that are no note here</source>
        <translation>Pages qui ne sont pas des notes d’ici</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New here: {what}.</source>
        <translation>Nouveau ici&#xa0;: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) changed there after here.</source>
        <translation>
            <numerusform>%Ln élément plus récent dans le fichier.</numerusform>
            <numerusform>%Ln éléments plus récents dans le fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) written on both sides: both stay.</source>
        <translation>
            <numerusform>%Ln texte écrit des deux côtés&#xa0;: les deux restent.</numerusform>
            <numerusform>%Ln textes écrits des deux côtés&#xa0;: tous restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) here already.</source>
        <translation>
            <numerusform>%Ln élément déjà ici.</numerusform>
            <numerusform>%Ln éléments déjà ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it for this library.</source>
        <translation>Il n’y a rien dedans pour cette bibliothèque.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) without a note here: left out.</source>
        <translation>
            <numerusform>%Ln adresse sans note ici&#xa0;: laissée de côté.</numerusform>
            <numerusform>%Ln adresses sans note ici&#xa0;: laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>A copy of what is here now is made first: it can be brought back.</source>
        <translation>Une sauvegarde de ce qu’il y a ici est faite d’abord&#xa0;: elle peut être restaurée.</translation>
    </message>
</context>
<context>
    <name>TaxonomyDelegate</name>
    <message>
        <source>Sort by name or by number of notes</source>
        <translation>Trier par nom ou par nombre de notes</translation>
    </message>
</context>
<context>
    <name>TaxonomySidebar</name>
    <message>
        <source>Themes, territories and other facets</source>
        <translation>Thématiques, territoires et autres filtres</translation>
    </message>
</context>
<context>
    <name>TermChip</name>
    <message>
        <source>Give up %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>No longer without %1</source>
        <translation>Ne plus écarter %1</translation>
    </message>
</context>
<context>
    <name>TermPanel</name>
    <message numerus="yes">
        <source>Find among %Ln term(s)</source>
        <translation>
            <numerusform>Chercher parmi %Ln terme</numerusform>
            <numerusform>Chercher parmi %Ln termes</numerusform>
        </translation>
    </message>
    <message>
        <source>No term holds “%1”.</source>
        <translation>Aucun terme ne contient «&#x202f;%1&#x202f;».</translation>
    </message>
</context>
<context>
    <name>TermQuestion</name>
    <message>
        <source>No term is called that.</source>
        <translation>Aucun terme ne porte ce nom.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Find among %Ln term(s)</source>
        <translation>
            <numerusform>Chercher parmi %Ln terme</numerusform>
            <numerusform>Chercher parmi %Ln termes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsShown</name>
    <message numerus="yes">
        <source>and %Ln other(s), in the sidebar</source>
        <translation>
            <numerusform>et %Ln autre, dans le panneau latéral</numerusform>
            <numerusform>et %Ln autres, dans le panneau latéral</numerusform>
        </translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>Dernières lectures</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln note(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln note</numerusform>
            <numerusform>%1&#xa0;: %Ln notes</numerusform>
        </translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>Par thématique</translation>
    </message>
    <message>
        <source>By territory</source>
        <translation>Par territoire</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Par type</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Sidebar</source>
        <translation>Panneau latéral</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message numerus="yes">
        <source>Downloads: %Ln under way</source>
        <translation>
            <numerusform>Téléchargements&#x202f;:&#x202f;%Ln en cours</numerusform>
            <numerusform>Téléchargements&#x202f;:&#x202f;%Ln en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille habituelle du texte</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Hors ligne</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>What you took away</source>
        <translation>Éléments retirés</translation>
    </message>
    <message>
        <source>Nothing of this is lost. What you bring back stands where it stood.</source>
        <translation>Rien de tout cela n’est perdu. Ce que vous restaurez retrouve sa place.</translation>
    </message>
    <message>
        <source>You took nothing away.</source>
        <translation>Vous n’avez rien retiré.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Retiré le</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favori</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>étagère</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>to read</source>
        <translation>à lire</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>recherche enregistrée</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>surlignage</translation>
    </message>
</context>
<context>
    <name>WaysOutButtons</name>
    <message numerus="yes">
        <source>Try “%1” (%Ln note(s))</source>
        <translation>
            <numerusform>Essayer «&#x202f;%1&#x202f;» (%Ln note)</numerusform>
            <numerusform>Essayer «&#x202f;%1&#x202f;» (%Ln notes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Without the favourites (%2)</source>
        <translation>Sans les favoris (%2)</translation>
    </message>
    <message>
        <source>Even with %1 (%2)</source>
        <translation>Y compris %1 (%2)</translation>
    </message>
    <message>
        <source>Without %1 (%2)</source>
        <translation>Sans %1 (%2)</translation>
    </message>
    <message>
        <source>Without “%1” (%2)</source>
        <translation>Sans «&#x202f;%1&#x202f;» (%2)</translation>
    </message>
</context>
<context>
    <name>WideTables</name>
    <message>
        <source>Scroll the table</source>
        <translation>Faire défiler le tableau</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>YearChart</name>
    <message>
        <source>Notes by year</source>
        <translation>Notes par année</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln note(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln note</numerusform>
            <numerusform>%1&#xa0;: %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearPicker</name>
    <message>
        <source>without %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>Drag to choose years</source>
        <translation>Glisser pour choisir des années</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln note(s)</source>
        <translation>
            <numerusform>%1&#x202f;: %Ln note</numerusform>
            <numerusform>%1&#x202f;: %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearSection</name>
    <message>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
</context>
<context>
    <name>ZoomMenu</name>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Page entière</translation>
    </message>
</context>
<context>
    <name>_OrphanBar</name>
    <message>
        <source>Place it here</source>
        <translation>Placer ici</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>These words are not in the text as it is now. Return shows the nearest place. As it is, the highlight stays in this list.</source>
        <translation>Ces mots ne sont plus dans le texte actuel. Entrée montre l’endroit le plus proche. Sans rien faire, le surlignage reste dans cette liste.</translation>
    </message>
    <message>
        <source>The note, or the document whose text this was, is not in the library. The highlight stays in this list, and finds its place if that comes back.</source>
        <translation>La note, ou le document dont c’était le texte, n’est pas dans la bibliothèque. Le surlignage reste dans cette liste et retrouvera sa place si elle revient.</translation>
    </message>
</context>
<context>
    <name>_ReportList</name>
    <message>
        <source>What there is to say of single files</source>
        <translation>Fichiers à signaler</translation>
    </message>
</context>
<context>
    <name>term_text</name>
    <message>
        <source>All documents here</source>
        <translation>Tous les documents ici</translation>
    </message>
    <message>
        <source>Some documents here</source>
        <translation>Documents en partie ici</translation>
    </message>
    <message>
        <source>No document here</source>
        <translation>Aucun document ici</translation>
    </message>
    <message>
        <source>Damaged document</source>
        <translation>Document endommagé</translation>
    </message>
    <message>
        <source>Changed at the source</source>
        <translation>Changé à la source</translation>
    </message>
</context>
</TS>
