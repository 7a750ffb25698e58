# Документы: заголовки, общие для чата и PDF, и то, что бывает только на странице.

label-brief = Бриф звонка
label-goal = Цель
label-plan-b = План Б
label-known = Известно
label-offer = Вы предлагаете
label-problem = Проблема
label-questions = Вопросы
label-dmu = DMU
label-objection = Вероятное возражение
label-lift = Что поднимет до «{ $status }»
label-why = Почему «{ $status }»
label-empty = пока пусто
label-open = открыто
label-left-open = отложено
label-planned = в плане
label-ask = спросите
label-questionnaire = В анкете ещё открыто
label-next = Лучший следующий вопрос
label-board = Сводка SPIN и BANT
label-notes = Заметки

document-more = и ещё { $count }
document-made = Подготовил ваш коуч по продажам { $date }, { $time }, из ваших же ответов.
document-stand-in = { $sign } — не печатается

document-written = Документ лежит здесь: { $file }.
